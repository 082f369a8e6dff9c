import type { PlantedCase } from '#tests/support/planted-case.ts'

type Ids = PlantedCase['ids']

/** Which row the `:id` of an address is, by what the address begins with. */
const rowOf: [string, keyof Ids][] = [
  ['/apply/:id', 'application'],
  ['/manage/applications/:id', 'application'],
  ['/manage/letters/:id', 'letter'],
  ['/manage/notices/:id', 'notice'],
  ['/manage/emails/:id', 'email'],
  ['/dev/inbox/:id', 'email'],
]

/** Parts of an address that name something of everybody's, with one that is there. */
const known: Record<string, string> = {
  group: 'project_name',
  paper: 'minutes',
  step: 'close_review',
  code: '22',
  part: 'money',
  template: 'decision-declined',
  change: 'extend',
  piece: 'group',
  key: 'project_name',
  question: 'title',
  of: 'visible',
  column: 'what',
  rule: 'new-rule',
  criterion: 'need',
  number: '2',
  upload: '7c2f6b0e-8d9a-4c1e-9a52-0f3f5b6d7e81',
}

/** Whether a page is about a row, or a call's inner side, that not everybody may see. */
export function isAboutSomeone(pattern: string): boolean {
  return rowsIn(pattern).length > 0 || pattern.startsWith('/manage/calls/:slug')
}

/** The address of a page about this case. A pattern that the case cannot fill fails: it needs a row of its own here. */
export function addressIn(pattern: string, { ids, call }: PlantedCase): string {
  return filled(pattern, (part) => (part === 'slug' ? call.slug : idOf(pattern, part, ids)))
}

/** The addresses under which a stranger tries a page: all of the case, and its row beneath a case of the stranger's own. */
export function addressesOf(pattern: string, theirs: PlantedCase, ours: PlantedCase): string[] {
  const [above, ...beneath] = rowsIn(pattern)
  if (above === undefined || beneath.length === 0) return [addressIn(pattern, theirs)]
  const mixed = filled(pattern, (part) => idOf(pattern, part, part === above ? ours.ids : theirs.ids))
  return [addressIn(pattern, theirs), mixed]
}

function rowsIn(pattern: string): string[] {
  return [...pattern.matchAll(/:(\w+)/g)]
    .map(([, part = '']) => part)
    .filter((part) => part !== 'slug' && !Object.hasOwn(known, part))
}

function filled(pattern: string, fill: (part: string) => string): string {
  return pattern.replaceAll(/:(\w+)\??/g, (_, part: string) => fill(part))
}

function idOf(pattern: string, part: string, ids: Ids): string {
  const row = part === 'id' ? rowOf.find(([begins]) => pattern.startsWith(begins))?.[1] : part
  const id = Object.entries({ ...known, ...ids }).find(([name]) => name === row)?.[1]
  if (id === undefined) throw new Error(`no row for :${part} of ${pattern}: plant one`)
  return id
}
