import type { DemoApplication } from '../application-content.ts'

export const digitalRoom: DemoApplication = {
  key: 'aula-digital-solar',
  organization: {
    name: 'Asociación de Padres y Exalumnos Paraíso Aprende',
    kind: 'other',
    kindOther: 'Asociación de padres de familia y exalumnos',
    peoples: ['none'],
    founded: '2023-03',
    members: [8, 17, 9, 12],
    standing: 'none',
    assembly: 30,
    experience:
      'Pintamos el colegio y pagamos entre todos un maestro de matemáticas durante el verano. Somos nuevos.',
    grants: [],
    representatives: [
      {
        key: 'zoila',
        name: 'Zoila Espíritu Rojas',
        office: 'Presidenta',
        dni: '99000135',
        phone: '900 100 135',
        email: 'paraiso.aprende@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '100702',
    community: 'Centro poblado Paraíso, margen izquierda del Huallaga',
    access: ['road', 'river'],
    hours: 3.5,
    signal: 'in_town',
  },
  idea: {
    title: 'Aula digital con energía solar en Paraíso',
    objective: 'od_2',
    summary: 'Un aula con diez computadoras y paneles para',
    problem: '',
  },
}
