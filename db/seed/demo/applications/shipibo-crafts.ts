import type { DemoApplication } from '../application-content.ts'

export const shipiboCrafts: DemoApplication = {
  key: 'kene-shipibo',
  organization: {
    name: 'Asociación de Artesanas Shipibo-Konibo Metsá Kené',
    kind: 'women',
    peoples: ['shipibo_konibo'],
    founded: '2009-11',
    members: [18, 36, 0, 0],
    standing: 'registered',
    registry: '11990513',
    ruc: '20999010092',
    assembly: 'file',
    experience:
      'Somos 54 artesanas de San Francisco y de dos barrios de Yarinacocha. Bordamos, pintamos con barro y corteza, y hacemos cerámica. Vendemos en el malecón y hemos ido a cuatro ferias nacionales. En 2021 atendimos un pedido de 300 manteles y lo entregamos completo, pero tarde, porque cosemos a mano y no teníamos dónde juntarnos. Doce maestras enseñan a las niñas los sábados.',
    grants: [
      [
        'Ministerio de la mujer, fondo de reactivación',
        2021,
        8000,
        'pen',
        'Tela para el pedido de manteles; se entregó',
      ],
      ['Embajada, fondo de cultura', 2018, 2500, 'usd', 'Catálogo de 60 diseños con el nombre de su autora'],
    ],
    representatives: [
      {
        key: 'bawan',
        name: 'Amelia Bawan Rucoba Sánchez',
        office: 'Presidenta',
        dni: '99000120',
        phone: '900 100 120',
        email: 'metsa.kene@example.com',
      },
      {
        key: 'roxana',
        name: 'Roxana Inuma Maynas',
        office: 'Secretaria',
        dni: '99000121',
        phone: '900 100 121',
        email: 'roxana.inuma@example.com',
      },
    ],
    language: 'shipibo_konibo',
  },
  place: {
    district: '250105',
    community: 'Comunidad nativa San Francisco y barrio Nueva Luz',
    access: ['road', 'river'],
    hours: 0.8,
    signal: 'always',
    point: [-8.2921, -74.6443],
  },
  idea: {
    title: 'Kené con nombre propio: taller, marca y venta justa',
    objective: 'od_1',
    summary:
      'Levantaremos un taller techado con seis máquinas, donde 54 artesanas shipibo-konibo puedan coser, teñir y enseñar juntas. Con marca propia, fotos, tienda en línea y precios calculados por nosotras venderemos sin intermediario. Cada pieza llevará el nombre de quien la hizo y el significado de su diseño.',
    problem:
      'Una tela que nos toma quince días la pagan a 70 soles en el malecón y en una tienda de Lima la vimos a 480, con nuestro diseño y sin nuestro nombre. Hay empresas que ya imprimen el kené en polos hechos en máquina. Como no tenemos taller, cada una cose en su casa, de noche, con lamparín, y las viejas ya no ven. Las jóvenes se van a los bares del puerto o a raspar hoja en el Aguaytía, porque allí les pagan el mismo día. Si ellas no aprenden, en veinte años no habrá quien sepa el canto que va con el diseño.',
  },
  plan: {
    goals: [
      [
        'Ingreso de las artesanas',
        'Ingreso promedio al mes',
        'De 180 a 420 soles',
        'Cuaderno de ventas por artesana',
      ],
      ['Ventas sin intermediario', 'Piezas vendidas con marca', '900', 'Boletas y tienda en línea'],
      ['Jóvenes aprendices', 'Jóvenes que terminan una tela completa', '18', 'Muestra pública con su nombre'],
    ],
    startsAfter: 6,
    months: 12,
    activities: [
      ['Levantar el taller', 'Comité de obra y maestro', 1, 3],
      ['Instalar máquinas y comprar insumos', 'Tesorera', 3, 4],
      ['Talleres de costos, tallas y acabado', 'Diseñadora invitada y maestras', 4, 8],
      ['Enseñanza de sábados a las jóvenes', 'Maestras', 2, 12],
      ['Marca, fotos y tienda', 'Secretaria y jóvenes', 5, 8],
      ['Ferias de Lima y Tarapoto', 'Delegadas elegidas', 9, 12],
    ],
    participation:
      'Solo mujeres votamos en la asociación, en shipibo primero y después en castellano. Las maestras mayores deciden qué diseños se venden y cuáles no, porque hay algunos que son de curación. Las jóvenes manejan la tienda en línea y una es tesorera. A las ferias se va por turno, con sorteo.',
    environment: {
      affects: 'little',
      care: 'La corteza de caoba y de yacushapana se saca en tiras, sin anillar el árbol; sembraremos doscientos en la comunidad. Los tintes naturales se botan en un pozo con arena.',
    },
    risks: [
      ['Copia de los diseños', 'Registramos la marca y el catálogo, y cada pieza lleva nombre'],
      ['Pedido grande que no se alcanza', 'Aceptamos solo lo que cabe en el calendario del taller'],
      ['Inundación del barrio', 'El taller va sobre pilotes de un metro y medio'],
    ],
    sustainability:
      'De cada venta, 12 % queda para el taller: con 900 piezas son cerca de 13,000 soles al año, que pagan luz, hilo, mantenimiento y la coordinadora desde el segundo año. El terreno es de la comunidad y está cedido por veinte años, en acta.',
    sharing:
      'Haremos una muestra en la plaza de Yarinacocha y el catálogo será de libre lectura, no de libre copia.',
    started: 'El terreno está cedido y limpio, y hay catálogo de 60 diseños.',
    beneficiaries: [72, 0, 130, 140],
    families: 54,
  },
  budget: {
    lines: [
      ['materials', 'Tela, hilos y tintes', 'lote', 4, 1900],
      ['equipment', 'Máquina de coser', 'unidad', 6, 780],
      ['construction', 'Taller techado sobre pilotes', 'global', 1, 11800, 4300],
      ['training', 'Taller de diseño, acabado y costos', 'taller', 5, 900],
      ['services', 'Marca, fotografías y tienda en línea', 'servicio', 1, 5500],
      ['personnel', 'Coordinadora de ventas', 'mes', 9, 800, 0, 1200],
      ['fares', 'Pasajes a ferias', 'pasaje', 8, 380],
      ['lodging', 'Alojamiento en ferias', 'noche', 16, 60],
      ['other_direct', 'Horas de las maestras', 'hora', 300, 20, 6000],
      ['administration', 'Contadora y banco', 'global', 1, 2000],
    ],
    note: 'La hora de maestra la valoramos en 20 soles: es lo que paga la escuela por su clase.',
  },
  files: ['Catálogo de diseños', 'Acta de cesión del terreno'],
}
