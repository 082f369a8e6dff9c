import type { EligibilityQuestion } from '#app/domain/eligibility.ts'
import { answer, atLeast, literal, or, selected } from './conditions.ts'
import { option, text } from './text.ts'

/** The check that takes one minute, before anybody signs in. */
export const eligibility: EligibilityQuestion[] = [
  {
    question: {
      key: 'in_region',
      kind: 'yes_no',
      label: text(
        '¿Son una organización de la comunidad, o para ella, en San Martín, Ucayali, Amazonas, Loreto, Madre de Dios o Huánuco (Alto Huallaga)?',
        'Are you an organization of the community, or for it, in San Martín, Ucayali, Amazonas, Loreto, Madre de Dios or Huánuco (Upper Huallaga)?',
      ),
      help: text(
        'No importa si todavía no está registrada.',
        'It does not matter if it is not registered yet.',
      ),
      required: true,
    },
    passes: selected('in_region', 'yes'),
    why: text(
      'Esta convocatoria es solo para comunidades de esas seis regiones.',
      'This call is only for communities in those six regions.',
    ),
    elsewhere: text(
      'Pregunte en su municipalidad por el presupuesto participativo, o en FONDOEMPLEO y el Programa de Pequeñas Donaciones del FMAM, que trabajan en otras regiones.',
      'Ask your municipality about participatory budgeting, or FONDOEMPLEO and the GEF Small Grants Programme, which work in other regions.',
    ),
  },
  {
    question: {
      key: 'member_count',
      kind: 'number',
      label: text('¿Cuántas personas son miembros?', 'How many members do you have?'),
      help: text('Cuente a quienes participan hoy.', 'Count those who take part today.'),
      required: true,
      min: 0,
      max: 100_000,
    },
    passes: atLeast(answer('member_count'), literal(10)),
    why: text(
      'La organización necesita al menos 10 miembros.',
      'The organization needs at least 10 members.',
    ),
    elsewhere: text(
      'Pueden postular junto con otra organización de la comunidad: basta que una de las dos presente la solicitud.',
      'You can apply together with another organization of the community: one of the two sends the application.',
    ),
  },
  {
    question: {
      key: 'not_public',
      kind: 'yes_no',
      label: text(
        '¿Es cierto que NO son una entidad pública, un partido político ni una empresa?',
        'Is it true that you are NOT a public body, a political party or a company?',
      ),
      help: text(
        'Las cooperativas y asociaciones de productores sí pueden postular.',
        'Cooperatives and producers’ associations can apply.',
      ),
      required: true,
    },
    passes: selected('not_public', 'yes'),
    why: text(
      'Las entidades públicas, los partidos y las empresas no pueden recibir esta ayuda.',
      'Public bodies, parties and companies cannot receive this help.',
    ),
    elsewhere: text(
      'Las municipalidades pueden ver Invierte.pe y FONIPREL; las empresas, ProInnóvate y Procompite.',
      'Municipalities can look at Invierte.pe and FONIPREL; companies, at ProInnóvate and Procompite.',
    ),
  },
  {
    question: {
      key: 'allowed_use',
      kind: 'yes_no',
      label: text(
        '¿Es cierto que el dinero NO será solo para sueldos, ni para alquileres, ni para fines religiosos, políticos o militares?',
        'Is it true that the money is NOT only for salaries, nor for rent, nor for religious, political or military ends?',
      ),
      help: text(
        'Se puede pagar a quien trabaje en el proyecto, hasta la cuarta parte de lo solicitado.',
        'People who work on the project can be paid, up to a quarter of what is requested.',
      ),
      required: true,
    },
    passes: selected('allowed_use', 'yes'),
    why: text('La donación no puede pagar esos gastos.', 'The grant cannot pay for those.'),
    elsewhere: text(
      'Si el proyecto tiene otra parte, como un vivero, agua segura o una piscigranja, puede postular solo con esa parte.',
      'If the project has another part, such as a tree nursery, safe water or a fish farm, you can apply with that part alone.',
    ),
  },
  {
    question: {
      key: 'assembly',
      kind: 'one_of',
      label: text(
        '¿Tienen una asamblea que aprueba el proyecto?',
        'Do you have an assembly that approves the project?',
      ),
      required: true,
      options: [
        option('yes', 'Sí, ya lo aprobó', 'Yes, it has approved it'),
        option('by_date', 'Todavía no, pero podemos hacerla', 'Not yet, but we can hold one'),
        option('no', 'No', 'No'),
      ],
    },
    passes: or(selected('assembly', 'yes'), selected('assembly', 'by_date')),
    why: text(
      'El proyecto debe ser de la comunidad: su asamblea tiene que conocerlo y aprobarlo.',
      'The project must be the community’s: its assembly has to know it and approve it.',
    ),
    elsewhere: text(
      'Converse con su directiva o su jefe o jefa para llamar a una asamblea. El acta puede llegar después de la solicitud.',
      'Talk to your board or your chief about calling an assembly. The minutes may arrive after the application.',
    ),
  },
]
