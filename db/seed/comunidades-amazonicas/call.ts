import { text } from './text.ts'

/** What the call's page says before its questions. Lines of a list are separate texts. */
const texts = {
  summary: text(
    'Donaciones de S/ 8,000 a S/ 90,000 para que comunidades de la Amazonía peruana hagan realidad un proyecto propio.',
    'Grants of S/ 8,000 to S/ 90,000 for communities of the Peruvian Amazon to carry out a project of their own.',
  ),
  who: [
    text(
      'Comunidades nativas y campesinas, asociaciones, cooperativas, comités, organizaciones de mujeres o de jóvenes y ONG locales.',
      'Native and peasant communities, associations, cooperatives, committees, organizations of women or young people, and local NGOs.',
    ),
    text(
      'De San Martín, Ucayali, Amazonas, Loreto, Madre de Dios y Huánuco (Alto Huallaga).',
      'From San Martín, Ucayali, Amazonas, Loreto, Madre de Dios and Huánuco (Upper Huallaga).',
    ),
    text(
      'Con 10 miembros o más. No hace falta estar en registros públicos.',
      'With 10 members or more. Public registration is not needed.',
    ),
  ],
  funded: [
    text(
      'Alternativas al cultivo ilícito de coca: cacao, café, artesanía, piscigranjas, turismo comunitario.',
      'Alternatives to illicit coca: cacao, coffee, crafts, fish farms, community tourism.',
    ),
    text(
      'Mejores servicios: agua segura, salud, escuela, energía, seguridad de la comunidad.',
      'Better services: safe water, health, school, energy, safety of the community.',
    ),
    text(
      'Recursos naturales cuidados: viveros, bosque en pie, pesca responsable, quebradas limpias.',
      'Natural resources cared for: tree nurseries, standing forest, responsible fishing, clean streams.',
    ),
    text(
      'Proyectos de 6 a 18 meses, con un aporte de la comunidad de al menos 20 %, en dinero, trabajo o materiales.',
      'Projects of 6 to 18 months, with a contribution by the community of at least 20 %, in money, work or materials.',
    ),
  ],
  notFunded: [
    text('Proyectos que son solo sueldos, o alquileres.', 'Projects that are only salaries, or rent.'),
    text('Fines religiosos, políticos o militares.', 'Religious, political or military ends.'),
    text('Gastos hechos antes de firmar el convenio.', 'Costs made before the agreement is signed.'),
    text(
      'Más de 25 % en personal o más de 10 % en administración.',
      'More than 25 % for personnel or more than 10 % for administration.',
    ),
  ],
  decided: [
    text(
      'Primero revisamos que la solicitud esté completa. Si falta algo, le escribimos y tiene tiempo para completarlo.',
      'First we check that the application is complete. If something is missing, we write to you and you have time to add it.',
    ),
    text(
      'Tres personas leen y puntúan cada solicitud por separado, con los criterios de esta página. Nadie evalúa a su propia organización ni a familiares.',
      'Three people read and score each application separately, by the criteria on this page. Nobody reviews their own organization or relatives.',
    ),
    text(
      'Un panel compara las solicitudes y dos personas distintas firman cada decisión.',
      'A panel compares the applications, and two different people sign each decision.',
    ),
    text(
      'Todas las organizaciones reciben una carta con la decisión y el porqué.',
      'Every organization receives a letter with the decision and the reason.',
    ),
  ],
  minutes: 120,
}

/** The call as it is stored. */
export const call = {
  slug: 'comunidades-amazonicas-2026',
  program: {
    slug: 'comunidades-locales',
    title: text('Ayuda a comunidades locales', 'Small grant assistance to local communities'),
    objectives: [
      {
        key: 'od_1',
        title: text('Alternativas al cultivo ilícito de coca', 'Alternatives to illicit coca cultivation'),
      },
      {
        key: 'od_2',
        title: text(
          'Mejores servicios públicos en la cuenca amazónica',
          'Better public services in the Amazon basin',
        ),
      },
      {
        key: 'od_3',
        title: text(
          'Recursos naturales manejados de forma sostenible',
          'Natural resources managed sustainably',
        ),
      },
    ],
  },
  title: text('Pequeñas donaciones a comunidades locales 2026', 'Small grants to local communities 2026'),
  texts,
  referencePrefix: 'AMZ26',
  graceHours: 48,
  timeZone: 'America/Lima',
  currency: 'PEN',
  budget: '1200000',
  awardMin: '8000',
  awardMax: '90000',
  monthsMin: 6,
  monthsMax: 18,
  ownShareMin: '0.20',
  /** Regions by INEI's code: San Martín, Ucayali, Amazonas, Loreto, Madre de Dios, Huánuco. */
  placeCodes: ['22', '25', '01', '16', '17', '10'],
  reviewersPerApplication: 3,
  blindness: 'single',
  reviewsShown: 'after_own',
} as const
