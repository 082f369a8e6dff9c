import { textAnswer, type Answers } from './answer.ts'
import type { CallTexts } from './call-texts.ts'
import type { Question } from './question.ts'
import {
  inEach,
  keyIn,
  textFrom,
  typedText,
  type SetupFinding,
  type SetupKnown,
  type SetupPart,
} from './setup-part.ts'
import { withoutAccents } from './words.ts'
import type { LocalizedText } from './text.ts'

const lists = { who: 'who', funded: 'funded', not_funded: 'notFunded', decided: 'decided' } as const
const listNames = ['who', 'funded', 'not_funded', 'decided'] as const

/** Addresses that pages of the office have taken for themselves. */
const reserved = ['new']

/** How a call is called, where it stands and how its applications are numbered. */
export const nameSetup: SetupPart = {
  questions: ({ locales }, { say }) => [
    ...inEach(locales, (locale): Question => ({
      key: keyIn('title', locale),
      kind: 'short_text',
      label: say('title', locale),
      required: true,
      characters: { max: 120 },
    })),
    { key: 'slug', kind: 'short_text', label: say('slug'), help: say('slug_help'), required: true },
    { key: 'prefix', kind: 'short_text', label: say('prefix'), help: say('prefix_help'), required: true },
  ],
  findings: nameFindings,
  read: (answers, { locales }) => ({
    title: textFrom(answers, 'title', locales),
    slug: textAnswer(answers['slug']).trim(),
    referencePrefix: textAnswer(answers['prefix']).trim(),
  }),
  typed: ({ title, slug, referencePrefix }, { locales }) => ({
    ...typedText(title, 'title', locales),
    slug,
    prefix: referencePrefix,
  }),
}

/** What the call's page says in the funder's words. */
export const textsSetup: SetupPart = {
  questions: ({ locales }, { say }) => [
    ...inEach(locales, (locale): Question => ({
      key: keyIn('summary', locale),
      kind: 'long_text',
      label: say('summary', locale),
      required: true,
      words: { max: 80 },
    })),
    ...listNames.flatMap((name) =>
      inEach(locales, (locale): Question => ({
        key: keyIn(name, locale),
        kind: 'long_text',
        label: say(name, locale),
        help: say('lines_help'),
        required: false,
      })),
    ),
    {
      key: 'minutes',
      kind: 'number',
      label: say('minutes'),
      help: say('minutes_help'),
      required: false,
      min: 1,
      max: 1000,
    },
  ],
  findings: (answers, { locales }) => listNames.flatMap((name) => unpaired(answers, name, locales)),
  read: (answers, { locales }) => ({ texts: textsFrom(answers, locales) }),
  typed: ({ texts }, { locales }) => ({
    ...typedText(texts.summary, 'summary', locales),
    ...Object.fromEntries(
      listNames.flatMap((name) =>
        inEach(locales, (locale) => [
          keyIn(name, locale),
          texts[lists[name]].map((line) => line[locale] ?? '').join('\n'),
        ]),
      ),
    ),
    minutes: texts.minutes === undefined ? '' : String(texts.minutes),
  }),
}

/** A title as an address: `Agua para San Martín 2027` as `agua-para-san-martin-2027`. */
export function proposedSlug(title: string): string {
  const slug = withoutAccents(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return slug.slice(0, 60).replace(/-+$/, '') || 'call'
}

/** The first address of this one and its numbered followers that nothing has yet. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  const busy = new Set([...taken, ...reserved])
  const numbered = Array.from({ length: taken.length + 1 }, (_, at) => `${wanted}-${at + 2}`)
  return [wanted, ...numbered].find((slug) => !busy.has(slug)) ?? wanted
}

/** Whether a call may stand at this address. */
export function isFreeSlug(slug: string, { takenSlugs }: Pick<SetupKnown, 'takenSlugs'>): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && ![...reserved, ...takenSlugs].includes(slug)
}

function nameFindings(answers: Answers, known: SetupKnown): SetupFinding[] {
  const slug = textAnswer(answers['slug']).trim()
  const prefix = textAnswer(answers['prefix']).trim()
  const findings: SetupFinding[] = []
  if (slug !== '' && !isFreeSlug(slug, { takenSlugs: [] }))
    findings.push({ question: 'slug', message: reserved.includes(slug) ? 'slug_taken' : 'wrong_slug' })
  else if (known.takenSlugs.includes(slug)) findings.push({ question: 'slug', message: 'slug_taken' })
  if (prefix !== '' && !/^[A-Z0-9]{2,12}$/.test(prefix))
    findings.push({ question: 'prefix', message: 'wrong_prefix' })
  else if (known.takenPrefixes.includes(prefix))
    findings.push({ question: 'prefix', message: 'prefix_taken' })
  return findings
}

function linesOf(answers: Answers, name: string, locale: string): string[] {
  return textAnswer(answers[keyIn(name, locale)])
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Each line stands in every language, so all languages have as many. */
function unpaired(answers: Answers, name: string, locales: readonly string[]): SetupFinding[] {
  const counts = locales.map((locale) => linesOf(answers, name, locale).length)
  return locales
    .filter((_, at) => counts[at] !== counts[0])
    .map((locale) => ({ question: keyIn(name, locale), message: 'lines_differ' }))
}

function textsFrom(answers: Answers, locales: readonly string[]): CallTexts {
  const lines = (name: string): LocalizedText[] => {
    const columns = locales.map((locale) => [locale, linesOf(answers, name, locale)] as const)
    const longest = Math.max(0, ...columns.map(([, column]) => column.length))
    return Array.from({ length: longest }, (_, at) =>
      Object.fromEntries(columns.map(([locale, column]) => [locale, column[at] ?? ''])),
    )
  }
  const summary = textFrom(answers, 'summary', locales)
  const minutes = Number(textAnswer(answers['minutes']))
  return {
    ...(Object.keys(summary).length > 0 ? { summary } : {}),
    who: lines('who'),
    funded: lines('funded'),
    notFunded: lines('not_funded'),
    decided: lines('decided'),
    ...(Number.isInteger(minutes) && minutes > 0 ? { minutes } : {}),
  }
}
