import type { DemoApplication } from '../application-content.ts'

export const springGuards: DemoApplication = {
  key: 'cuidar-la-naciente',
  organization: {
    name: 'Comité de Gestión de Agua de la Municipalidad del Centro Poblado Jerillo Alto',
    kind: 'committee',
    peoples: [],
    founded: '2022-01',
    members: [4, 9, 5, 11],
    standing: 'none',
    assembly: 'file',
    experience:
      'El comité lo formó el alcalde del centro poblado con resolución de 2022, para cuidar la naciente de donde sale el agua de 210 casas. Hemos hecho tres limpiezas de captación y sembramos 600 plantones, de los que viven unos 380.',
    grants: [],
    representatives: [
      {
        key: 'hernan',
        name: 'Hernán Guevara Altamirano',
        office: 'Presidente del comité',
        dni: '99000119',
        phone: '900 100 119',
        email: 'comiteagua.jerillo@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '220104',
    community: 'Centro poblado Jerillo Alto',
    access: ['road'],
    hours: 1,
    signal: 'always',
  },
  idea: {
    title: 'Cuidar la naciente que da agua a Jerillo Alto',
    objective: 'od_3',
    summary:
      'Queremos cercar y reforestar 14 hectáreas alrededor de la naciente, con 4,000 plantones nativos, un guardia seis meses y letreros, para que el agua de 210 casas no siga bajando. Los usuarios pondrán los postes y las faenas.',
    problem:
      'En agosto el caudal bajó a la mitad de lo que daba hace diez años. Arriba rozaron para café y el ganado toma en el mismo ojo de agua. En la posta salieron parásitos en casi todos los niños. Hicimos faenas, pero los animales se comieron los plantones porque no hay cerco.',
  },
  plan: {
    goals: [
      ['Naciente cercada', 'Metros de cerco', '1,600', 'Recorrido con fotos'],
      ['Bosque que vuelve', 'Plantones vivos al año', '3,200 de 4,000', 'Conteo por parcela'],
    ],
    startsAfter: 5,
    months: 8,
    activities: [
      ['Cerco y letreros', 'Comité y usuarios', 1, 3],
      ['Siembra', 'Faenas por barrio', 2, 5],
      ['Guardianía', 'Guardia', 1, 6],
      ['Charlas en la escuela', 'Posta y comité', 2, 7],
    ],
    participation:
      'Los usuarios votan en la asamblea de agua. De siete directivos tres son mujeres. Los alumnos adoptan una parcela cada grado.',
    environment: 'none',
    risks: [['Sequía', 'Sembramos con las primeras lluvias y regamos los dos primeros meses']],
    sustainability: 'La cuota de agua subirá un sol por casa y pagará la limpieza del cerco.',
    sharing: 'Haremos una caminata con los barrios en el día del agua.',
    beneficiaries: [430, 445, 90, 95],
    families: 210,
  },
  budget: {
    lines: [
      ['materials', 'Plantones nativos', 'plantón', 4000, 1.5],
      ['materials', 'Alambre, grapas y postes', 'global', 1, 4200, 1400],
      ['personnel', 'Guardia de la naciente', 'mes', 6, 900],
      ['training', 'Charlas y salidas', 'salida', 4, 400],
      ['equipment', 'Motoguadaña', 'unidad', 2, 1800],
      ['communications', 'Letreros y avisos por radio', 'global', 1, 1500],
      ['other_direct', 'Jornales de usuarios', 'jornal', 120, 45, 5400],
      ['administration', 'Gastos de gestión', 'global', 1, 1000],
    ],
    note: 'Los postes los dan los usuarios.',
  },
}
