import { randomBytes } from 'node:crypto'

import type { Answers } from '#app/domain/answer.ts'
import { type SetupPartName, setupParts } from '#app/domain/call-setup.ts'
import type { Role } from '#app/domain/role.ts'
import type { SetupWords } from '#app/domain/setup-part.ts'
import { createCall, listProgramsOf } from '#db/call-new.ts'
import { savePart } from '#db/call-save.ts'
import { findSetup } from '#db/call-setup.ts'
import { takeStep } from '#db/call-step.ts'
import { database, inTransaction } from '#db/connection.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

/** Each word is its own name: what a test looks for, and in every language the same. */
export const plainWords: SetupWords = {
  say: (name) => ({ es: name, en: name }),
  currency: (code) => ({ es: code }),
  zone: (id) => ({ es: id }),
}

export type SetupOffice = { call: SmallCall; programId: string; officer: TestPerson }

/** A funder with a program, one published call in it, and an officer over all of it. */
export async function anOffice(): Promise<SetupOffice> {
  const call = await aSmallCall({ locales: ['es', 'en'] })
  const { program_id } = await database()
    .selectFrom('calls')
    .select('program_id')
    .where('id', '=', call.id)
    .executeTakeFirstOrThrow()
  return { call, programId: program_id, officer: await staffOver(program_id, 'officer') }
}

/** Someone who holds the role over a program. */
export async function staffOver(programId: string, role: Role): Promise<TestPerson> {
  // Staff write from elsewhere than communities do: the portal takes a shared domain for a conflict.
  const person = await aPerson(`${role} del programa`, `${randomBytes(4).toString('hex')}@office.example`)
  await inTransaction((tx) =>
    tx.insertInto('role_grants').values({ person_id: person.id, role, program_id: programId }).execute(),
  )
  return person
}

/** A draft that was begun from nothing or as a copy; answers its address. */
export async function aDraftCall({ programId, officer }: SetupOffice, copyOf: string | null = null) {
  return createCall(officer.id, { programId, title: 'Agua segura 2027', copyOf }, plainWords)
}

/** A part as it stands is typed anew by an officer who has just read it. */
export async function types(officer: TestPerson, slug: string, part: SetupPartName, typed: Answers) {
  const now = new Date()
  const setup = await findSetup(officer.id, slug, now)
  const baseRevision = setup?.revisions[part].revision ?? 0
  return savePart({ personId: officer.id, slug, now, words: plainWords }, { part, typed, baseRevision })
}

/** Everything that a call needs, typed as an officer would. */
export function wholeCall({ formVersionId, rubricId }: SmallCall): Partial<Record<SetupPartName, Answers>> {
  const both = (name: string, words: string) => ({ [`${name}_es`]: words, [`${name}_en`]: words })
  return {
    name: {
      ...both('title', 'Agua segura 2027'),
      prefix: `AGUA${randomBytes(3).toString('hex').toUpperCase()}`,
    },
    texts: both('summary', 'Agua limpia para las comunidades.'),
    window: {
      time_zone: 'America/Lima',
      opens_day: { day: '1', month: '3', year: '2020' },
      opens_hour: '08:00',
      closes_day: { day: '30', month: '4', year: '2099' },
      closes_hour: '17:00',
      grace_hours: '48',
    },
    money: {
      currency: 'PEN',
      budget: '300,000',
      award_min: '5000',
      award_max: '40,000.50',
      months_min: '6',
      months_max: '12',
      own_share: '10',
      offer_days: '15',
      reconsider_days: '15',
    },
    eligibility: {
      checks: [
        {
          ...both('question', '¿Son una comunidad?'),
          passes: 'yes',
          ...both('why', 'Es para comunidades.'),
          ...both('elsewhere', 'Pregunte en su municipalidad.'),
        },
        {
          ...both('question', '¿Cuántos son?'),
          passes: 'at_least',
          number: '10',
          ...both('why', 'Son pocos.'),
          ...both('elsewhere', 'Postulen con otra.'),
        },
        {
          ...both('question', '¿Tienen asamblea?'),
          passes: 'choice',
          ...both('options', 'Sí *\nPronto *\nNo'),
          ...both('why', 'Hace falta.'),
          ...both('elsewhere', 'Llamen a asamblea.'),
        },
      ],
    },
    form: { form: formVersionId },
    stages: {
      stages: [
        { kind: 'screening', ...both('title', 'Revisión') },
        {
          kind: 'review',
          ...both('title', 'Evaluación'),
          rubric: rubricId,
          reviewers: '3',
          blindness: 'double',
          shown: 'after_own',
          due: '15/6/2099 17:00',
        },
      ],
    },
    checklist: { checklist: [{ ...both('label', 'El acta se puede leer'), about: 'title' }] },
  }
}

/** Types all of a call that can be published. */
export async function typesEverything({ call, officer }: SetupOffice, slug: string): Promise<string> {
  let address = slug
  for (const part of setupParts) {
    const typed = wholeCall(call)[part]
    const saved = typed && (await types(officer, address, part, typed))
    if (saved?.outcome === 'saved') address = saved.slug
  }
  return address
}

/** A call that was made from nothing and published; answers its address. */
export async function aPublishedCall(office: SetupOffice): Promise<string> {
  const slug = await typesEverything(office, await aDraftCall(office))
  await takeStep({ personId: office.officer.id, slug, now: new Date() }, 'publish', { reason: '' })
  return slug
}

/** The setup of a call as an officer reads it. */
export async function readSetup(reader: { id: string }, slug: string) {
  const setup = await findSetup(reader.id, slug, new Date())
  if (!setup) throw new Error(`nobody may read ${slug}`)
  return setup
}

/** The titles of the programs in which someone may make calls. */
export async function programsOf(person: { id: string }): Promise<string[]> {
  return (await listProgramsOf(person.id)).map(({ id }) => id)
}
