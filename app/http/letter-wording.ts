import { findWorded, letterGroupNames, letterGroups, type WordedTemplate } from '#app/domain/letter-slot.ts'
import {
  typedAt,
  withTyped,
  wordingFrom,
  type LetterPlace,
  type TypedWording,
} from '#app/domain/letter-edit.ts'
import { slotsOf, startingBody } from '#app/domain/letter-slot.ts'
import { wordingVariables } from '#app/domain/wording.ts'
import { m } from '#app/messages/compiled/messages.js'
import { isLocale } from '#app/messages/compiled/runtime.js'
import { savePart } from '#db/call-save.ts'
import { findCaseHead } from '#db/case-view.ts'
import { recordRead } from '#db/read-log.ts'
import type { CallSetup } from '#db/call-setup.ts'
import { listSampled, sampleLetter } from '#db/letter-sample.ts'
import { listLetterVersions } from '#db/letter-versions.ts'

import { found } from './found.ts'
import { setupFor, setupHead } from './setup-page.ts'
import { setupWords } from './setup-words.ts'

type Asking = { personId: string; slug: string; now: Date }

/** The letters of a call, group by group, with the languages in which each has words of its own. */
export async function lettersPage(asking: Asking) {
  const setup = await setupFor(asking)
  const { answers, known } = setup
  return {
    head: setupHead(setup),
    groups: letterGroupNames.map((name) => ({
      name,
      letters: letterGroups[name].map((template) => ({
        template,
        languages: known.locales.map((locale) => {
          const typed = typedAt(answers['letters'], { template, locale })
          return { locale, isOwn: Object.values(typed).some((it) => it !== '') }
        }),
      })),
    })),
  }
}

/** Which letter an address names, in which language of the call's funder. */
export async function letterAt(asking: Asking, request: Request, name: string) {
  const template = found(findWorded(name))
  const setup = await setupFor(asking)
  const asked = new URL(request.url).searchParams
  const locale =
    setup.known.locales.find((it) => it === asked.get('language')) ?? setup.known.locales[0] ?? 'es'
  return { setup, place: { template, locale }, asked }
}

/** The page that words one letter, with its versions and the applications that it can be tried with. */
export async function wordingPage(setup: CallSetup, place: LetterPlace, personId: string) {
  const { template } = place
  return {
    head: setupHead(setup),
    ...place,
    locales: setup.known.locales,
    typed: typedAt(setup.answers['letters'], place),
    base: setup.revisions.letters.revision,
    variables: wordingVariables(template),
    slots: slotsOf(template),
    starting: startingBody(template),
    versions: await listLetterVersions(setup.callId, place),
    applications: setup.publishedAt ? await listSampled(personId, setup.slug) : [],
  }
}

/** Saves the words of one letter beside the others of the call, as a change of the call that its history keeps. */
export async function saveWording(
  setup: CallSetup,
  place: LetterPlace,
  { by, typed, base }: { by: { personId: string; now: Date }; typed: TypedWording; base: number },
) {
  const letters = withTyped(setup.answers['letters'], place, typed)
  const asking = { ...by, slug: setup.slug, words: setupWords() }
  return savePart(asking, { part: 'letters', typed: { letters }, baseRevision: base })
}

/** A letter with the facts of a real application, in the call's words or in those that were typed. */
export async function triedLetter(
  asking: Asking,
  place: { template: WordedTemplate; locale: string },
  { reference, typed }: { reference?: string | undefined; typed?: TypedWording } = {},
) {
  const spoken = isLocale(place.locale) ? { locale: place.locale } : {}
  return sampleLetter(asking.personId, {
    ...place,
    slug: asking.slug,
    now: asking.now,
    reference,
    ...(typed && { wording: wordingFrom(typed) }),
    filler: m.wording_filler({}, spoken),
  })
}

/** The same of a named application, for a page of its own; that it was read is written down. */
export async function readSample(asking: Asking, place: LetterPlace, reference: string) {
  const sample = found(await triedLetter(asking, place, { reference }))
  const { roles } = found(await findCaseHead(asking.personId, sample.applicationId))
  await recordRead(sample.applicationId, asking.personId, roles)
  return sample
}
