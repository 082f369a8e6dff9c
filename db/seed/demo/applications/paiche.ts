import type { DemoApplication } from '../application-content.ts'

export const paiche: DemoApplication = {
  key: 'paiche-en-cochas',
  organization: {
    name: 'Asociación de Pescadores Artesanales Los Yacutayta del Puinahua',
    kind: 'producers_association',
    peoples: ['kukama'],
    founded: '2016-03',
    members: [3, 5, 6, 9],
    standing: 'registered',
    registry: '11990452',
    ruc: '20999010025',
    assembly: 'file',
    experience:
      'Cuidamos las cochas Yarina y Sapote desde 2016. Al comienzo contamos 14 paiches; el último conteo dio 212, de ellos 88 adultos. Tenemos programa de manejo aprobado por la dirección regional y dos cosechas con cuota, de 12 y 19 piezas, vendidas en Requena. Hacemos guardia en parejas, día y noche. También soltamos cada año unas 2,000 taricayas de playa artificial.',
    grants: [
      [
        'Proyecto de manejo pesquero de una ONG de Iquitos',
        2018,
        9800,
        'pen',
        'Programa de manejo aprobado y canoa de vigilancia',
      ],
      ['Gobierno Regional de Loreto', 2021, 4200, 'pen', 'Redes y balanza; primera cosecha legal'],
    ],
    representatives: [
      {
        key: 'eliseo',
        name: 'Eliseo Pacaya Ricopa',
        office: 'Presidente',
        dni: '99000103',
        phone: '900 100 103',
        email: 'yacutayta.puinahua@example.com',
      },
      {
        key: 'maritza',
        name: 'Maritza Canayo Sangama',
        office: 'Tesorera',
        dni: '99000104',
        phone: '900 100 104',
        email: 'maritza.canayo@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '160506',
    community: 'Caserío Nuevo Sapote, canal de Puinahua',
    access: ['river'],
    hours: 9.5,
    signal: 'sometimes',
    point: [-5.2514, -74.2381],
  },
  idea: {
    title: 'Más paiche en las cochas Yarina y Sapote, con vigilancia propia',
    objective: 'od_3',
    summary:
      'Queremos cuidar mejor dos cochas donde el paiche ya volvió. Con un bote de vigilancia, una caseta flotante y redes de malla legal podremos parar a los congeladores que entran de noche, contar los peces dos veces al año y cosechar con cuota unas 30 piezas. La venta deja algo para cada socio y un fondo para la guardia. Siete mujeres salan y venden el pescado.',
    problem:
      'Antes el paiche se acababa: en 2015 ya nadie lo veía. Lo cuidamos con canoas y a pulmón, y ahora que hay, vienen botes congeladores de Pucallpa con motores que no alcanzamos. El año pasado se llevaron, según nuestras cuentas, más de veinte adultos en tres noches de mayo. Nuestra canoa demora una hora en cruzar hasta Sapote; cuando llegamos ya se fueron. La caseta se hundió en la creciente y hacemos guardia bajo un plástico. Además, pescamos con redes prestadas de malla chica, que agarran también los juveniles, y por eso la dirección regional nos bajó la cuota. Si no mejoramos la guardia, los jóvenes dirán que cuidar no vale la pena.',
  },
  plan: {
    goals: [
      [
        'Cochas vigiladas todo el año',
        'Noches con guardia anotadas',
        '330 noches',
        'Cuaderno de guardia firmado',
      ],
      [
        'Más paiches adultos',
        'Adultos contados en las dos cochas',
        'De 88 a 120',
        'Dos conteos con el técnico pesquero',
      ],
      [
        'Cosecha legal con malla de diez pulgadas',
        'Piezas vendidas con guía',
        '30',
        'Guías de la dirección regional',
      ],
    ],
    startsAfter: 7,
    months: 12,
    activities: [
      ['Comprar bote, motor y redes en Requena', 'Directiva', 1, 2],
      ['Armar la caseta flotante de topa', 'Socios, por turnos', 2, 3],
      ['Guardia de día y de noche', 'Parejas de socios', 2, 12],
      ['Conteo de paiche en vaciante y en media creciente', 'Técnico pesquero y contadores', 4, 9],
      ['Expediente de la nueva cuota', 'Ictióloga contratada', 5, 7],
      ['Cosecha, salado y venta', 'Comité de mujeres y socios', 8, 11],
    ],
    participation:
      'Somos 23 socios, ocho mujeres. La asamblea decide los turnos, la cuota de cada socio y el precio. El salado y la venta los lleva un comité de cinco mujeres, que también guarda el dinero. Nueve socios tienen menos de 30 años; cuatro de ellos son contadores de paiche con carné. El caserío, aunque no todos son socios, acordó en cabildo no vender combustible a los congeladores.',
    environment: {
      affects: 'affects',
      care: 'Sacamos peces, y por eso contamos antes de sacar: nunca más del 20 % de los adultos, nunca en época de crías. La malla de diez pulgadas deja pasar los juveniles. La caseta es de topa caída. El motor se cambia de aceite en tierra y el aceite viejo vuelve a Requena.',
    },
    risks: [
      [
        'Los infractores amenazan a la guardia',
        'Siempre de dos en dos, con radio; el teniente gobernador y la capitanía tienen nuestro plan',
      ],
      ['La autoridad demora la cuota', 'La ictióloga presenta el expediente cuatro meses antes'],
      ['Creciente muy grande', 'La caseta es flotante y se amarra en la restinga alta'],
    ],
    sustainability:
      'De cada paiche vendido, el 15 % va al fondo de guardia. Con 30 piezas de unos 45 kilos son cerca de 3,600 soles al año, que pagan el combustible de ocho meses; lo demás lo ponen los socios. El bote queda a nombre de la asociación y el que rompe, paga. La cuota sube cuando suben los adultos, así que cuidar nos conviene.',
    sharing:
      'Cada octubre vienen pescadores de otras cochas al conteo. Les prestamos el cuaderno para que lo copien y en las noches conversamos de lo que salió mal.',
    started:
      'Ya hacemos guardia desde 2016 y tenemos el programa de manejo vigente hasta dentro de dos años.',
    beneficiaries: [41, 52, 160, 171],
    families: 23,
  },
  budget: {
    lines: [
      ['equipment', 'Bote de vigilancia de madera, nueve metros', 'unidad', 1, 4800],
      ['equipment', 'Motor peque-peque de 13 hp', 'unidad', 1, 3600],
      ['equipment', 'Linternas de largo alcance y radios portátiles', 'juego', 4, 420],
      ['materials', 'Red paichera de diez pulgadas', 'paño', 6, 650],
      ['materials', 'Combustible para la guardia', 'galón', 260, 18, 0, 900],
      ['construction', 'Caseta flotante con techo', 'unidad', 1, 5200, 2200],
      ['personnel', 'Técnico pesquero de la zona', 'mes', 6, 1400],
      ['training', 'Conteo de paiche y cuaderno de pesca', 'taller', 3, 900],
      ['services', 'Ictióloga para el expediente de cuota', 'servicio', 1, 3500],
      ['other_direct', 'Noches de guardia de los socios', 'jornal', 300, 30, 9000],
      ['administration', 'Contabilidad y trámites en Requena', 'global', 1, 2000],
    ],
    note: 'La noche de guardia la valoramos a 30 soles, menos que un jornal, porque el socio también pesca para comer.',
  },
  files: ['Resolución del programa de manejo', 'Foto del último conteo'],
}
