export type OrganizationKind =
  | 'native_community'
  | 'peasant_community'
  | 'producers_association'
  | 'cooperative'
  | 'committee'
  | 'women'
  | 'youth'
  | 'local_ngo'
  | 'other'

/** Someone who speaks for an organization; `key` is the person's in the whole demonstration. */
export type DemoContact = {
  key: string
  name: string
  office: string
  dni: string
  phone: string
  email?: string
}

export type DemoOrganization = {
  name: string
  kind: OrganizationKind
  kindOther?: string
  /** Peoples they chose to name, with consent; none when they did not answer. */
  peoples: readonly string[]
  /** Year and month, `YYYY-MM`. */
  founded: string
  /** Women under 30, women of 30 and over, men under 30, men of 30 and over. */
  members: readonly [number, number, number, number]
  standing: 'registered' | 'recognized' | 'in_process' | 'none'
  registry?: string
  ruc?: string
  /** The minutes as a file, or the number of days after submitting by which they promise them. */
  assembly: 'file' | number
  experience: string
  /** Donor, year, amount, currency, result. */
  grants: readonly (readonly [string, number, number, 'pen' | 'usd' | 'eur', string])[]
  representatives: readonly [DemoContact, ...DemoContact[]]
  language: 'es' | 'awajun' | 'ashaninka' | 'shipibo_konibo' | 'kichwa' | 'other'
}

export type DemoPlace = {
  /** INEI code of the district; province and region begin it. */
  district: string
  community: string
  access: readonly ('road' | 'river' | 'trail' | 'plane')[]
  hours: number
  signal: 'always' | 'sometimes' | 'in_town' | 'never'
  point?: readonly [latitude: number, longitude: number]
}

export type DemoIdea = {
  title: string
  objective: 'od_1' | 'od_2' | 'od_3'
  summary: string
  problem: string
}

export type DemoPlan = {
  /** Result, indicator, target, how it is checked. */
  goals: readonly (readonly [string, string, string, string])[]
  /** Months from the closing of the call to the first month of work, 2 to 12. */
  startsAfter: number
  months: number
  /** Activity, who answers for it, first and last month of the project, counted from 1. */
  activities: readonly (readonly [string, string, number, number])[]
  participation: string
  /** What it affects and how they take care; `none` when it affects nothing. */
  environment: 'none' | { affects: 'little' | 'affects'; care: string }
  risks: readonly (readonly [string, string])[]
  sustainability: string
  sharing: string
  started?: string
  /** Direct women and men, then indirect women and men. */
  beneficiaries: readonly [number, number, number, number]
  families: number
}

export type BudgetCategory =
  | 'personnel'
  | 'per_diem'
  | 'fares'
  | 'lodging'
  | 'equipment'
  | 'materials'
  | 'services'
  | 'construction'
  | 'training'
  | 'communications'
  | 'other_direct'
  | 'administration'

/** Category, detail, unit, quantity, unit cost, then what the community gives in kind and in cash; the rest is requested. */
export type BudgetLine = readonly [
  category: BudgetCategory,
  detail: string,
  unit: string,
  quantity: number,
  unitCost: number,
  inKind?: number,
  inCash?: number,
]

export type DemoBudget = {
  lines: readonly BudgetLine[]
  note: string
  /** Names of the files; quotes are needed when a line of equipment is above S/ 5,000. */
  quotes?: readonly string[]
}

/** One application of the demonstration as the community wrote it. A draft has no plan or no budget yet. */
export type DemoApplication = {
  key: string
  organization: DemoOrganization
  place: DemoPlace
  idea: DemoIdea
  plan?: DemoPlan
  budget?: DemoBudget
  /** Names of letters and photos attached. */
  files?: readonly string[]
}
