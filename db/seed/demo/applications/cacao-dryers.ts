import type { DemoApplication } from '../application-content.ts'

export const cacaoDryers: DemoApplication = {
  key: 'secadores-de-cacao',
  organization: {
    name: 'Asociación de Productores Agropecuarios Nuevo Horizonte de Santa Cruz',
    kind: 'producers_association',
    peoples: ['none'],
    founded: '2012-02',
    members: [6, 17, 11, 28],
    standing: 'registered',
    registry: '11990505',
    ruc: '20999010084',
    assembly: 'file',
    experience:
      'Nacimos cuando dejamos la coca, con las primeras 40 hectáreas de cacao. Hoy son 156. En 2018 hicimos un local de acopio con préstamo y lo pagamos en tres campañas. Vendemos juntos a una cooperativa de Tocache, unas 70 toneladas por año. Dos veces nos rechazaron camiones por humedad.',
    grants: [
      [
        'Programa de desarrollo alternativo',
        2012,
        35000,
        'pen',
        'Plantones e instalación de 40 hectáreas; en producción',
      ],
    ],
    representatives: [
      {
        key: 'alcides',
        name: 'Alcides Ponce Laurencio',
        office: 'Presidente',
        dni: '99000117',
        phone: '900 100 117',
        email: 'nuevohorizonte.tocache@example.com',
      },
      {
        key: 'yesenia',
        name: 'Yesenia Cárdenas Rengifo',
        office: 'Tesorera',
        dni: '99000118',
        phone: '900 100 118',
        email: 'yesenia.cardenas@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '221002',
    community: 'Centro poblado Santa Cruz, valle de Nuevo Progreso',
    access: ['road'],
    hours: 1.5,
    signal: 'sometimes',
    point: [-8.4521, -76.3264],
  },
  idea: {
    title: 'Diez marquesinas para secar el cacao de 62 familias',
    objective: 'od_1',
    summary:
      'Construiremos diez marquesinas comunales, una por sector, con tarimas y medidor de humedad, y analizaremos el cadmio de 40 parcelas. Con el grano bien seco, la cooperativa nos pagará un sol más por kilo y dejaremos de secar en la pista.',
    problem:
      'En Santa Cruz llueve nueve meses y secamos en plástico sobre la pista. Un camión mató a un perro y casi a un niño que cuidaba el grano. El cacao sale con 9 o 10 por ciento de humedad y el comprador descuenta, o lo devuelve: el año pasado perdimos dos camiones, cerca de 31,000 soles. Cuando pasa eso, la gente se desanima y los que compran la otra hoja lo saben: vienen justo en esos días. Y ahora Europa pide saber del cadmio, y nadie aquí ha medido su chacra.',
  },
  plan: {
    goals: [
      ['Cacao seco', 'Camiones devueltos', '0 de 14', 'Guías y liquidaciones'],
      ['Precio con premio', 'Sol adicional por kilo', '50 toneladas', 'Liquidaciones'],
      ['Parcelas con cadmio conocido', 'Parcelas analizadas', '40', 'Resultados de laboratorio y mapa'],
    ],
    startsAfter: 5,
    months: 11,
    activities: [
      ['Sortear y limpiar los terrenos de los sectores', 'Delegados', 1, 1],
      ['Construir las diez marquesinas', 'Maestro y cuadrillas', 2, 6],
      ['Tomar muestras de cadmio', 'Técnico', 2, 5],
      ['Capacitar en secado y guardado', 'Técnico', 5, 9],
      ['Secar la campaña y liquidar con premio', 'Delegados y tesorera', 6, 11],
    ],
    participation:
      'La asamblea aprobó con 51 votos. La tesorera y dos delegadas de sector son mujeres. Las marquesinas se usan por turno y las mujeres solas van primero en época de lluvia. Once socios jóvenes aprenden a medir humedad y cobrarán por ese servicio.',
    environment: {
      affects: 'little',
      care: 'Se usa madera de capirona de purma. El plástico se cambia cada cuatro años y se devuelve al proveedor. No hay leña ni humo.',
    },
    risks: [
      ['Viento que rompe el plástico', 'Amarre con jebe y repuesto guardado en el local'],
      ['Pelea por los turnos', 'Cuaderno de turno y delegado que no es del sector'],
      ['Cadmio alto en algunas parcelas', 'Separar el grano, encalar y avisar al comprador'],
    ],
    sustainability:
      'Cada socio deja 10 céntimos por kilo secado: son 5,000 soles en una campaña, que alcanzan para plástico, tarimas y el medidor. La cooperativa firmó tres años de compra con premio si la humedad es de 7.5 o menos.',
    sharing:
      'Los resultados de cadmio se conversan con los sectores vecinos y con la mesa de cacao de la provincia.',
    beneficiaries: [71, 88, 160, 172],
    families: 62,
  },
  budget: {
    lines: [
      ['construction', 'Marquesina de 8 por 6 metros', 'unidad', 10, 2450, 7500],
      ['materials', 'Tarimas de madera', 'juego', 10, 380, 1500],
      ['equipment', 'Medidor de humedad', 'unidad', 3, 950],
      ['training', 'Taller de secado y guardado', 'taller', 5, 650],
      ['personnel', 'Técnico de poscosecha', 'mes', 8, 1300],
      ['services', 'Análisis de cadmio', 'parcela', 40, 110],
      ['fares', 'Envío de muestras y viajes', 'global', 1, 1500],
      ['other_direct', 'Jornales de los sectores', 'jornal', 160, 45, 7200],
      ['administration', 'Contabilidad y banco', 'global', 1, 2200],
    ],
    note: 'La madera de las marquesinas la pone cada sector y está valorada al precio del aserradero.',
  },
  files: ['Convenio con la cooperativa'],
}
