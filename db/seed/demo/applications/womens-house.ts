import type { DemoApplication } from '../application-content.ts'

export const womensHouse: DemoApplication = {
  key: 'casa-de-la-mujer',
  organization: {
    name: 'Red de Mujeres Defensoras de Iberia',
    kind: 'women',
    peoples: [],
    founded: '2017-11',
    members: [11, 25, 0, 0],
    standing: 'in_process',
    assembly: 20,
    experience:
      'Nos juntamos después de que mataron a una vecina en 2017. Acompañamos denuncias, buscamos posada en casas de socias y llevamos casos a Puerto Maldonado. El último año acompañamos a 52 mujeres y 19 niños. Tenemos seis promotoras capacitadas por la defensoría. No manejamos plata de proyectos: todo ha sido con polladas y rifas.',
    grants: [],
    representatives: [
      {
        key: 'maribel',
        name: 'Maribel Zamata Pacaya',
        office: 'Coordinadora',
        dni: '99000128',
        phone: '900 100 128',
        email: 'defensoras.iberia@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '170302',
    community: 'Ciudad de Iberia y caseríos de la carretera',
    access: ['road'],
    hours: 1.2,
    signal: 'always',
  },
  idea: {
    title: 'Casa de la mujer: un lugar seguro en la frontera',
    objective: 'od_2',
    summary:
      'Construiremos dos ambientes y un baño en un terreno cedido por la municipalidad, para recibir por unas noches a mujeres y niños en peligro, con psicóloga tres días por semana y abogada dos días al mes. Seis promotoras harán turnos. Así nadie tendrá que volver a la casa donde le pegan.',
    problem:
      'En Iberia la comisaría recibió 143 denuncias el año pasado y el centro de emergencia más cercano está a tres horas. La mujer denuncia a las cuatro de la tarde y a las seis vuelve a dormir con el que la golpeó, porque no hay adónde ir. Nosotras las escondemos en nuestras casas: a dos socias les rompieron la puerta. Los niños duermen en hamaca prestada y faltan a la escuela. En la frontera, además, se llevan muchachas con engaño de trabajo, y cuando vuelven nadie las escucha en confianza.',
  },
  plan: {
    goals: [
      [
        'Casa en funcionamiento',
        'Noches de posada disponibles',
        'Seis camas, todo el año',
        'Cuaderno reservado, solo con números',
      ],
      ['Mujeres acompañadas', 'Casos con atención psicológica y legal', '70', 'Registro sin nombres'],
      ['Promotoras', 'Promotoras con turno', '12', 'Lista de turnos'],
    ],
    startsAfter: 6,
    months: 12,
    activities: [
      ['Obra de los dos ambientes y el baño', 'Comité de obra y maestro', 1, 5],
      ['Protocolo con comisaría, fiscalía y posta', 'Coordinadora y abogada', 2, 5],
      ['Atención psicológica y legal', 'Psicóloga y abogada', 3, 12],
      ['Capacitar promotoras nuevas', 'Psicóloga', 4, 8],
      ['Campaña en radio y escuelas', 'Promotoras jóvenes', 6, 11],
    ],
    participation:
      'La red decide en plenario mensual. Las mujeres que pasaron por esto y quieren, forman el consejo de la casa: son nueve y revisan las reglas. Las jóvenes hacen la campaña. Los nombres no se escriben en ningún papel del proyecto.',
    environment: 'none',
    risks: [
      ['Que el agresor llegue a la casa', 'La dirección no se publica y la comisaría está a una cuadra'],
      ['Que la psicóloga se vaya', 'Convenio con la universidad para internas'],
    ],
    sustainability:
      'La municipalidad firmó que paga luz y agua, y que pondrá el sueldo de la psicóloga desde el segundo año en su presupuesto. Las socias siguen con los turnos y dos polladas al año.',
    sharing: 'Contaremos cómo se hizo, sin casos, a las mujeres de Iñapari y de San Lorenzo.',
    beneficiaries: [180, 40, 420, 390],
    families: 120,
  },
  budget: {
    lines: [
      ['construction', 'Dos ambientes y baño', 'global', 1, 28000, 9000],
      ['equipment', 'Computadora e impresora', 'juego', 1, 3400],
      ['equipment', 'Camas, colchones y cocina', 'juego', 1, 4200],
      ['personnel', 'Psicóloga, tres días por semana', 'mes', 9, 1300],
      ['services', 'Abogada', 'día', 18, 250],
      ['training', 'Formación de promotoras', 'taller', 4, 700],
      ['communications', 'Radio y afiches', 'global', 1, 2100],
      ['other_direct', 'Turnos de las promotoras', 'jornal', 180, 30, 5400],
      ['fares', 'Viajes a Puerto Maldonado con casos', 'global', 1, 1300],
      ['administration', 'Cuentas y trámite del registro', 'global', 1, 2600],
    ],
    note: 'La obra está calculada a ojo por un maestro; falta el detalle por materiales.',
  },
}
