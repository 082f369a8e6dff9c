import type { DemoApplication } from '../application-content.ts'

export const stinglessBees: DemoApplication = {
  key: 'abejas-sin-aguijon',
  organization: {
    name: 'Asociación de Mujeres Kichwa Lamistas Mishki Sisa',
    kind: 'women',
    peoples: ['kichwa'],
    founded: '2019-04',
    members: [13, 24, 0, 0],
    standing: 'registered',
    registry: '11990491',
    ruc: '20999010076',
    assembly: 'file',
    experience:
      'Comenzamos con siete nidos de ramichi rescatados de chacras que iban a quemar. Ahora tenemos 58 cajas en nueve casas y vendemos la miel en frasquitos en la feria de Lamas: 46 litros el último año. Nos enseñó una compañera de Yurimaguas y lo demás lo aprendimos perdiendo: el primer invierno se nos fue la mitad por la humedad.',
    grants: [['Universidad de la región', 2022, 1800, 'pen', 'Veinte cajas y análisis de la miel']],
    representatives: [
      {
        key: 'jacinta',
        name: 'Jacinta Guerra Cenepo',
        office: 'Presidenta',
        dni: '99000116',
        phone: '900 100 116',
        email: 'mishki.sisa@example.com',
      },
    ],
    language: 'kichwa',
  },
  place: {
    district: '220501',
    community: 'Comunidad Chirikyaku y barrio Wayku',
    access: ['road', 'trail'],
    hours: 1.5,
    signal: 'sometimes',
    point: [-6.4088, -76.5127],
  },
  idea: {
    title: 'Miel de abejas nativas criadas por mujeres kichwa de Lamas',
    objective: 'od_3',
    summary:
      'Pasaremos de 58 a 160 cajas de abejas nativas sin aguijón, con tres meliponarios techados, extractor limpio, registro sanitario y etiqueta en kichwa. Sembraremos 1,500 árboles de flor. La miel se vende como medicina y da ingreso a 37 mujeres sin salir de la comunidad ni tumbar un árbol.',
    problem:
      'Aquí la miel siempre se sacó tumbando el árbol con el nido: se come una vez y se pierde todo. Por eso ya casi no se encuentra ramichi cerca. Sin abejas también cae la flor del cacao y del maíz. Nosotras criamos, pero con cajas de retazos, la humedad pudre los potes y no podemos vender en tienda porque no hay registro. La jeringa con que sacamos la miel no le gustó a la inspectora. Y vendemos a 60 soles el litro lo que en Lima se vende a 200.',
  },
  plan: {
    goals: [
      ['Cajas sanas', 'Cajas pobladas al año', '160', 'Ficha con número y foto de cada caja'],
      ['Miel con registro', 'Litros vendidos con etiqueta', '140', 'Boletas y registro sanitario'],
      ['Más flores', 'Árboles vivos al año', '1,200 de 1,500', 'Conteo por chacra'],
    ],
    startsAfter: 6,
    months: 12,
    activities: [
      ['Construir los tres meliponarios', 'Familias y carpintero', 1, 3],
      ['Hacer las cajas y dividir colonias', 'Promotora y socias', 2, 7],
      ['Talleres de manejo y limpieza', 'Meliponicultora invitada', 2, 8],
      ['Sembrar árboles de flor', 'Jóvenes y socias', 3, 8],
      ['Registro sanitario y etiqueta', 'Presidenta', 5, 10],
      ['Cosecha y venta', 'Comité de ventas', 9, 12],
    ],
    participation:
      'Todo se decide en la ronda de mujeres, los sábados, y en kichwa. Las 13 socias jóvenes llevan las fichas en el celular. Los esposos hacen los techos y aceptaron no quemar cerca de las cajas; está en el acuerdo de la comunidad.',
    environment: {
      affects: 'little',
      care: 'Solo rescatamos nidos de chacras que ya se van a rozar o de árboles caídos, con aviso al apu. No traemos abejas de otra parte. Se deja siempre la mitad de la miel en la caja.',
    },
    risks: [
      ['Fórido y hormigas', 'Trampas de vinagre y patas con aceite, revisión cada semana'],
      ['Fumigación de vecinos', 'Acuerdo de avisar un día antes y tapar las entradas'],
    ],
    sustainability:
      'La miel dejará unos 18,000 soles al año; el 10 % queda en la caja de la asociación para frascos y madera. Las colonias se dividen solas: la caja no se compra más. Cada socia que recibe tres cajas debe devolver una.',
    sharing: 'Enseñaremos a dos comunidades del Alto Cumbaza y grabaremos el manejo en kichwa.',
    started: 'Ya hay 58 cajas y el terreno de dos meliponarios está cedido.',
    beneficiaries: [37, 12, 96, 101],
    families: 37,
  },
  budget: {
    lines: [
      ['materials', 'Caja racional de madera', 'unidad', 120, 75, 1800],
      ['materials', 'Colonia madre o rescatada', 'colonia', 60, 90, 1800],
      ['equipment', 'Extractor por succión y refractómetro', 'juego', 1, 3400],
      ['construction', 'Meliponario techado', 'unidad', 3, 1600, 1800],
      ['training', 'Taller de manejo', 'taller', 6, 600],
      ['personnel', 'Promotora meliponicultora', 'mes', 8, 700],
      ['materials', 'Frascos y etiquetas', 'lote', 1, 2400],
      ['services', 'Registro sanitario y análisis', 'servicio', 1, 3200],
      ['materials', 'Plantones de flor', 'plantón', 1500, 2, 1500],
      ['other_direct', 'Jornales de socias y familias', 'jornal', 100, 40, 4000],
      ['administration', 'Cuentas y trámites en Tarapoto', 'global', 1, 1600],
    ],
    note: 'Veinte colonias las ponen las socias de las suyas.',
  },
  files: ['Análisis de la miel'],
}
