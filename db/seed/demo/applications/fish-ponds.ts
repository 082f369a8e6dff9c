import type { DemoApplication } from '../application-content.ts'

export const fishPonds: DemoApplication = {
  key: 'piscigranja-gamitana',
  organization: {
    name: 'Asociación de Piscicultores Lago Verde de Laberinto',
    kind: 'producers_association',
    peoples: ['none'],
    founded: '2020-02',
    members: [4, 6, 5, 9],
    standing: 'registered',
    registry: '11990564',
    ruc: '20999010149',
    assembly: 'file',
    experience:
      'Seis de los 24 socios criamos gamitana y paco desde 2020, en estanques de 400 metros. Sacamos 2.1 toneladas el año pasado para Semana Santa. Los demás dejaron el oro y quieren empezar. Hicimos juntos un horno para secar torta de castaña, que sirve de alimento.',
    grants: [['Dirección Regional de la Producción', 2021, 1600, 'pen', 'Alevinos para seis estanques']],
    representatives: [
      {
        key: 'dionisio',
        name: 'Dionisio Mamani Turpo',
        office: 'Presidente',
        dni: '99000130',
        phone: '900 100 130',
        email: 'lagoverde.laberinto@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '170104',
    community: 'Sector Lago Inambarillo',
    access: ['road'],
    hours: 1,
    signal: 'always',
    point: [-12.7281, -69.6013],
  },
  idea: {
    title: 'Cuatro estanques de gamitana y paco para dejar el oro',
    objective: 'od_3',
    summary:
      'Excavaremos cuatro estanques comunales y criaremos 8,000 gamitanas y pacos con alimento hecho en parte de torta de castaña. Veinticuatro familias venderán unas siete toneladas de pescado sin mercurio en el mercado de Puerto Maldonado y el puesto de Laberinto.',
    problem:
      'En Laberinto el que no vive del oro vive del que vive del oro. El pescado de río salió con mercurio por encima de lo permitido y la gente igual lo come, porque es lo que hay. Los que queremos cambiar no tenemos con qué: el banco pide título y el título está en trámite desde hace nueve años. Los seis estanques que hay rinden, pero son chicos y cada uno compra su alimento al por menor, a 112 soles el saco.',
  },
  plan: {
    goals: [
      ['Pescado sano', 'Kilos vendidos con análisis de mercurio', '7,000', 'Boletas y dos análisis'],
      ['Familias que dejan la mina', 'Socios que dejan de trabajar en mina', '12', 'Padrón y entrevista'],
    ],
    startsAfter: 5,
    months: 12,
    activities: [
      ['Licencia y diseño de los estanques', 'Asesor', 1, 3],
      ['Excavar y encalar', 'Socios y operador', 3, 5],
      ['Sembrar alevinos', 'Comité de crianza', 5, 6],
      ['Alimentar y controlar el agua', 'Socios por turno', 5, 11],
      ['Cosecha y venta', 'Comité de ventas', 10, 12],
    ],
    participation:
      'Asamblea mensual con voto por familia. Diez mujeres son socias y llevan la venta. Los jóvenes miden oxígeno y temperatura.',
    environment: {
      affects: 'affects',
      care: 'Se excava en pasto viejo, no en bosque ni en aguajal. El agua sale por una poza de plantas antes de volver a la quebrada. Solo especies de aquí.',
    },
    risks: [
      ['Falta de oxígeno en friaje', 'Menos peces por metro y recambio de agua'],
      ['Robo', 'Guardia por turno en las últimas semanas'],
    ],
    sustainability:
      'La venta de una campaña paga la siguiente y deja 9,000 soles. El 10 % queda para limpiar estanques.',
    sharing: 'Abriremos los estanques a los colegios.',
    beneficiaries: [48, 52, 600, 640],
    families: 24,
  },
  budget: {
    lines: [
      ['construction', 'Excavación de cuatro estanques', 'hora máquina', 60, 220],
      ['materials', 'Alevinos', 'unidad', 8000, 0.5],
      ['materials', 'Alimento balanceado', 'saco', 120, 95, 0, 2400],
      ['equipment', 'Red, oxímetro y balanza', 'juego', 1, 3600],
      ['training', 'Taller de crianza', 'taller', 4, 500],
      ['services', 'Asesoría y licencia', 'servicio', 1, 4000],
      ['personnel', 'Técnico acuícola', 'mes', 6, 1100],
      ['other_direct', 'Jornales de socios', 'jornal', 180, 50, 9000],
      ['administration', 'Cuentas y banco', 'global', 1, 1700],
    ],
    note: 'El dinero propio es de la venta de Semana Santa.',
  },
}
