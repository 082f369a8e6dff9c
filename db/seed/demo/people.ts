import { applications } from './applications.ts'
import type { ReviewerKey } from './review-content.ts'

export type StaffKey = ReviewerKey | 'claudia' | 'jorge' | 'elena' | 'wilder'

/** Someone who works for the program, and what they know, as the panel's minutes say it. */
export type DemoStaff = {
  key: StaffKey
  name: string
  email: string
  role: 'reviewer' | 'officer' | 'approver' | 'facilitator'
  profile: string
  /** What a reviewer said that they know, in codes of the program. */
  knows?: { regions: string[]; objectives: string[] }
}

export const staff: readonly DemoStaff[] = [
  {
    key: 'claudia',
    name: 'Claudia Reátegui Vela',
    email: 'claudia.reategui@example.org',
    role: 'officer',
    profile: 'Oficial de programa, Tarapoto',
  },
  {
    key: 'jorge',
    name: 'Jorge Luis Sandoval Pinedo',
    email: 'jorge.sandoval@example.org',
    role: 'officer',
    profile: 'Oficial de programa, Pucallpa',
  },
  {
    key: 'elena',
    name: 'Elena Villacorta Dávila',
    email: 'elena.villacorta@example.org',
    role: 'approver',
    profile: 'Directora de donaciones, firma por el dinero',
  },
  {
    key: 'wilder',
    name: 'Wilder Tuanama Sangama',
    email: 'wilder.tuanama@example.org',
    role: 'facilitator',
    profile: 'Facilitador de campo en el Purús, el Cenepa y el Chipaota',
  },
  {
    key: 'mirtha',
    name: 'Mirtha Saboya Lozano',
    email: 'mirtha.saboya@example.org',
    role: 'reviewer',
    profile: 'Ingeniera agrónoma, sistemas agroforestales',
    knows: { regions: ['22', '10'], objectives: ['od_1'] },
  },
  {
    key: 'rafael',
    name: 'Rafael Panduro Tello',
    email: 'rafael.panduro@example.org',
    role: 'reviewer',
    profile: 'Economista, cooperativas y mercados',
    knows: { regions: ['25', '22'], objectives: ['od_1'] },
  },
  {
    key: 'nelly',
    name: 'Nelly Chuquimbalqui Tafur',
    email: 'nelly.chuquimbalqui@example.org',
    role: 'reviewer',
    profile: 'Obstetra, salud intercultural',
    knows: { regions: ['16', '01'], objectives: ['od_2'] },
  },
  {
    key: 'hugo',
    name: 'Hugo Ahuanari Murayari',
    email: 'hugo.ahuanari@example.org',
    role: 'reviewer',
    profile: 'Biólogo, pesca y recursos del bosque',
    knows: { regions: ['16', '25'], objectives: ['od_3'] },
  },
  {
    key: 'yolanda',
    name: 'Yolanda Mamani Ccori',
    email: 'yolanda.mamani@example.org',
    role: 'reviewer',
    profile: 'Ingeniera forestal, manejo de bosques',
    knows: { regions: ['17', '25'], objectives: ['od_3'] },
  },
  {
    key: 'abel',
    name: 'Abel Trujillo Espinoza',
    email: 'abel.trujillo@example.org',
    role: 'reviewer',
    profile: 'Ingeniero civil, agua y obras rurales',
    knows: { regions: ['22', '25'], objectives: ['od_2'] },
  },
]

/** Everyone who speaks for an organization, with the application that is theirs. */
export const representatives = applications.flatMap(({ key, organization }) =>
  organization.representatives.map((person) => ({ ...person, application: key })),
)
