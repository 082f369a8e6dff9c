import { text } from './text.ts'

/** What an officer looks at before the reviewers read. `about` names the answers to look at. */
export const checklist = [
  {
    key: 'region_eligible',
    label: text('La región es de la convocatoria', 'The region is in the call'),
    help: text(
      'En Huánuco, el distrito debe ser del Alto Huallaga.',
      'In Huánuco, the district must be in the Upper Huallaga.',
    ),
    about: ['place', 'community'],
  },
  {
    key: 'organization_eligible',
    label: text('La organización puede postular', 'The organization is eligible'),
    help: text(
      'Es de la comunidad o para ella, y no es entidad pública, partido ni empresa.',
      'It is of or for the community, and not a public body, party or company.',
    ),
    about: ['org_kind', 'org_members', 'org_standing'],
  },
  {
    key: 'minutes_readable',
    label: text('El acta de asamblea está y se puede leer', 'The assembly minutes are there and readable'),
    help: text(
      'Si la prometieron para una fecha, pida que la completen antes de descartar.',
      'If promised by a date, ask for it before ruling anyone out.',
    ),
    about: ['org_assembly'],
  },
  {
    key: 'amounts_within_limits',
    label: text('Los montos están dentro de los límites', 'The amounts are within the limits'),
    help: text(
      'Solicitado, personal, administración y aporte propio.',
      'Requested, personnel, administration and own contribution.',
    ),
    about: ['budget', 'totals', 'quotes'],
  },
  {
    key: 'no_excluded_use',
    label: text('No hay usos excluidos', 'There is no excluded use'),
    help: text(
      'Solo sueldos, alquileres, fines religiosos, políticos o militares.',
      'Salaries only, rent, religious, political or military ends.',
    ),
    about: ['summary', 'activities', 'budget'],
  },
  {
    key: 'environment_noted',
    label: text('La categoría ambiental está anotada', 'The environmental category is noted'),
    help: text(
      'Si afecta, se necesita su plan de cuidado.',
      'If it affects the environment, its plan of care is needed.',
    ),
    about: ['environment', 'environment_text'],
  },
]
