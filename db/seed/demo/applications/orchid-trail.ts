import type { DemoApplication } from '../application-content.ts'

export const orchidTrail: DemoApplication = {
  key: 'sendero-de-orquideas',
  organization: {
    name: 'Comunidad Campesina San Lorenzo de Corosha',
    kind: 'peasant_community',
    peoples: ['none'],
    founded: '1983-06',
    members: [38, 104, 41, 129],
    standing: 'registered',
    registry: '11990483',
    ruc: '20999010050',
    assembly: 'file',
    experience:
      'Cuidamos una concesión de bosque de neblina de 2,400 hectáreas desde 2011, con rondas de vigilancia cada mes. Recibimos en promedio 120 visitantes al año, casi todos observadores de aves que llegan por su cuenta. Cuatro comuneros se formaron como guías y hemos anotado 63 orquídeas y 218 aves. La casa del visitante la hicimos nosotros en 2017, pero le entra el agua.',
    grants: [
      [
        'Fondo de conservación de primates',
        2015,
        6000,
        'usd',
        'Rondas de vigilancia y censo del mono choro de cola amarilla',
      ],
      ['Gobierno Regional de Amazonas', 2019, 12000, 'pen', 'Casa del visitante y letrero de entrada'],
    ],
    representatives: [
      {
        key: 'santos',
        name: 'Santos Vilcarromero Culqui',
        office: 'Presidente comunal',
        dni: '99000112',
        phone: '900 100 112',
        email: 'comunidad.corosha@example.com',
      },
      {
        key: 'rosalia',
        name: 'Rosalía Chávez Portal',
        office: 'Secretaria de turismo',
        dni: '99000113',
        phone: '900 100 113',
        email: 'rosalia.chavez@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '010304',
    community: 'Corosha y anexo Beirut',
    access: ['road', 'trail'],
    hours: 2,
    signal: 'sometimes',
    point: [-5.8291, -77.8213],
  },
  idea: {
    title: 'Sendero de orquídeas y del mono choro, guiado por la comunidad',
    objective: 'od_3',
    summary:
      'Arreglaremos 1,200 metros de sendero con pasamanos, tres cuartos para visitantes y dieciocho letreros, y formaremos a diez guías locales, la mitad mujeres. Así el bosque de neblina dará un ingreso a las familias y seguirá en pie. Cada visita pagará una entrada que sostiene las rondas de vigilancia del mono choro de cola amarilla.',
    problem:
      'El bosque no nos da de comer y hay quienes quieren rozarlo para potrero: en dos años perdimos 37 hectáreas en el borde. Los visitantes vienen, pagan su carro en Pedro Ruiz, miran el mono y se van sin dejar nada, porque no hay dónde dormir ni quién los guíe todos los días. El sendero es barro; el año pasado una señora se rompió la muñeca y la agencia dejó de mandar gente. Los jóvenes que hicieron el curso de guía se fueron a la costa porque tenían dos salidas al mes.',
  },
  plan: {
    goals: [
      ['Sendero seguro', 'Metros arreglados y señalizados', '1,200', 'Recorrido con acta y fotos'],
      ['Visitantes que pagan', 'Visitantes con entrada al año', 'De 120 a 400', 'Talonario numerado'],
      [
        'Guías trabajando',
        'Guías con cuatro salidas o más al mes',
        '10, cinco mujeres',
        'Cuaderno de salidas',
      ],
      ['Bosque en pie', 'Hectáreas rozadas en la concesión', '0', 'Rondas mensuales con GPS'],
    ],
    startsAfter: 6,
    months: 13,
    activities: [
      ['Faenas de sendero, tramo por tramo', 'Comuneros por barrio', 1, 6],
      ['Techo, baño y camas de la casa', 'Comité de obra', 2, 6],
      ['Formación de guías', 'Ornitóloga y guía antiguo', 3, 8],
      ['Letreros y ruta diseñados con la escuela', 'Secretaria de turismo', 5, 8],
      ['Rondas y conteo del mono choro', 'Vigilantes comunales', 1, 13],
      ['Abrir la temporada con las agencias', 'Coordinadora', 8, 13],
    ],
    participation:
      'La asamblea general aprobó el proyecto con 176 firmas. La secretaría de turismo la lleva una mujer y hay un comité de siete, con cuatro mujeres, que reparte los turnos de guía y cocina por sorteo, para que no se quede en dos familias. Los jóvenes escogieron los nombres de los tramos y harán la página.',
    environment: {
      affects: 'little',
      care: 'El sendero sigue la huella vieja y no se corta ningún árbol vivo. Máximo doce personas por grupo y dos grupos al día, sin parlantes ni comida a los monos. El baño es seco, con aserrín.',
    },
    risks: [
      ['Derrumbes en época de lluvia', 'Cerramos el tramo alto de enero a marzo y lo decimos en la página'],
      ['Pocas visitas el primer año', 'Convenio con dos agencias de Chachapoyas y precio para escuelas'],
      ['Peleas por los turnos', 'Sorteo público y cuaderno a la vista'],
    ],
    sustainability:
      'Con 400 entradas de 20 soles son 8,000 soles al año: la mitad para rondas, un cuarto para mantener el sendero y un cuarto para la escuela. El guía y la cocinera cobran aparte, directo. Cada barrio da dos faenas al año al sendero, como ya dice el estatuto.',
    sharing:
      'Recibiremos a los comités de turismo de Yambrasbamba y de Shipasbamba para que copien lo que sirva.',
    started: 'Se limpiaron 300 metros de sendero y hay diseño de la ruta hecho con una universidad.',
    beneficiaries: [142, 170, 320, 345],
    families: 156,
  },
  budget: {
    lines: [
      ['construction', 'Sendero con gradas, drenaje y pasamanos', 'metro', 1200, 9, 5400],
      ['construction', 'Techo, baño seco y tres cuartos', 'global', 1, 9800, 2800],
      ['equipment', 'Binoculares y guías de campo', 'juego', 6, 520],
      ['training', 'Formación de guías', 'taller', 5, 1100],
      ['services', 'Diseño de señales y de la ruta', 'servicio', 1, 3600],
      ['materials', 'Letreros de madera', 'unidad', 18, 140, 900],
      ['personnel', 'Coordinadora de visitas', 'mes', 8, 1000],
      ['communications', 'Página y folletos', 'global', 1, 2200],
      ['other_direct', 'Rondas y conteo del mono choro', 'jornal', 120, 40, 4800],
      ['administration', 'Contabilidad comunal', 'global', 1, 2200],
    ],
    note: 'La piedra y la madera rolliza salen de la comunidad y están en el aporte.',
  },
  files: ['Resolución de la concesión', 'Fotos del sendero hoy'],
}
