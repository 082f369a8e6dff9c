import type { DemoApplication } from '../application-content.ts'

export const springWater: DemoApplication = {
  key: 'agua-por-gravedad',
  organization: {
    name: 'Junta de Agua y Saneamiento Caserío Tazo Chico',
    kind: 'committee',
    peoples: [],
    founded: '2021-09',
    members: [6, 15, 7, 19],
    standing: 'in_process',
    assembly: 45,
    experience:
      'La junta se hizo para cuidar la pileta vieja. Hemos cambiado dos veces la manguera con cuota de diez soles.',
    grants: [],
    representatives: [
      {
        key: 'fausta',
        name: 'Fausta Ponciano Ramos',
        office: 'Presidenta',
        dni: '99000134',
        phone: '900 100 134',
        email: 'jass.tazochico@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '100507',
    community: 'Caserío Tazo Chico, valle del Monzón',
    access: ['road', 'trail'],
    hours: 5,
    signal: 'sometimes',
  },
  idea: {
    title: 'Agua por gravedad para Tazo Chico',
    objective: 'od_2',
    summary:
      'Traeremos agua desde el manantial Ragrá, a 1,900 metros, con tubería de dos pulgadas, un reservorio chico con clorador y 47 caños en las casas, para que nadie más cargue balde desde la acequia.',
    problem: 'Tomamos de la acequia que pasa por los cocales de arriba, donde fumigan. Los niños tienen',
  },
}
