import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { formatDay, formatInstant, formatMoney } from '#app/domain/format.ts'
import { noticeTemplates, type NoticeTemplate } from '#app/domain/notice.ts'
import { getLocale, overwriteGetLocale } from '#app/messages/compiled/runtime.js'
import { letters } from '#emails/letters.ts'
import { renderLetter } from '#emails/render.ts'
import { letterFacts } from '#tests/support/letter-facts.ts'
import { words, visibleText } from '#tests/support/letter-words.ts'

/** What pages of the same process speak without being told. */
const usual = getLocale

beforeAll(() => {
  overwriteGetLocale(() => {
    throw new Error('a message was spoken without saying in which language')
  })
})
afterAll(() => overwriteGetLocale(usual))

const locales = ['es', 'en'] as const
const templates = Object.keys(letterFacts).filter(isTemplate)
const every = templates.flatMap((template) => locales.map((locale) => ({ template, locale })))

test('every notice of the machines has a letter and believable facts to try it with', () => {
  expect(Object.keys(letters)).toEqual(Object.keys(noticeTemplates))
  expect(templates).toEqual(Object.keys(noticeTemplates))
})

describe.each(every)('$template in $locale', ({ template, locale }) => {
  const facts = letterFacts[template]
  const letter = renderLetter({ template, locale, facts })

  test('tells every fact, in HTML and in text', () => {
    const expected = spokenFacts(facts, locale)
    const html = words(visibleText(letter.html)).join(' ')
    const text = words(letter.text).join(' ')
    expect(expected.filter((fact) => !html.includes(fact))).toEqual([])
    expect(expected.filter((fact) => !text.includes(fact))).toEqual([])
  })

  test('says the same in HTML and in text', () => {
    expect(words(visibleText(letter.html))).toEqual([...words(letter.subject), ...words(letter.text)])
  })

  test('leaves no hole and no key of the catalog', () => {
    const all = [letter.subject, letter.text, visibleText(letter.html), letter.phone].join('\n')
    expect(all.match(/undefined|null|NaN|\[object|[{}]|letter_/g)).toEqual(null)
  })

  test('is short: 10 KB as HTML, 76 characters a line as text, 300 characters to read out', () => {
    const tooLong = letter.text.split('\n').filter((line) => line.length > 76 && !line.startsWith('https://'))
    expect(tooLong).toEqual([])
    expect(Buffer.byteLength(letter.html)).toBeLessThanOrEqual(10_240)
    expect(letter.phone.length).toBeLessThanOrEqual(300)
    expect(letter.phone).toMatch(/[.…]$/)
  })

  test('is the same each time', () => {
    expect(renderLetter({ template, locale, facts: structuredClone(facts) })).toEqual(letter)
  })
})

const aboutApplications = every.filter(({ template }) => 'application' in letterFacts[template])

test.each(aboutApplications)('the subject and the call of $template in $locale name the project', (order) => {
  const { subject, phone } = renderLetter({ ...order, facts: letterFacts[order.template] })
  expect([subject, phone].map((words) => words.includes('Agua segura para Nueva Esperanza'))).toEqual([
    true,
    true,
  ])
  expect([subject, phone].map((words) => words.includes('AMZ26-0042'))).toEqual([true, true])
})

test.each(templates)('the Spanish and the English letter of %s differ', (template) => {
  const facts = letterFacts[template]
  const [es, en] = locales.map((locale) => renderLetter({ template, locale, facts }))
  expect(es?.subject).not.toEqual(en?.subject)
  expect(es?.phone).not.toEqual(en?.phone)
})

test('a letter to a reviewer has no place for the organization', () => {
  const facts = { ...letterFacts['review-assigned'], organization: 'CANARY' }
  const planted = { ...facts, application: { ...facts.application, organization: 'CANARY' } }
  const letter = renderLetter({ template: 'review-assigned', locale: 'es', facts: planted })
  expect(JSON.stringify(letter)).not.toContain('CANARY')
})

test('an award is told with its amount in figures and in words, and with the days there are to answer', () => {
  const { text } = renderLetter({
    template: 'decision-awarded',
    locale: 'es',
    facts: letterFacts['decision-awarded'],
  })
  expect(words(text).join(' ')).toContain(
    'S/ 12,345.50 (doce mil trescientos cuarenta y cinco con 50/100 soles peruanos)',
  )
  expect(words(text).join(' ')).toContain('dentro de los 15 días siguientes a esta carta')
})

test('a deadline is told with its zone', () => {
  const facts = letterFacts['decision-invited']
  const { text } = renderLetter({ template: 'decision-invited', locale: 'es', facts })
  expect(words(text).join(' ')).toContain('hasta el 7 de diciembre de 2026, 17:30 (hora de Lima)')
})

test.each([
  ['es', 'en el portal, en la página de su solicitud'],
  ['en', 'in the portal, on the page of your application'],
] as const)('only a no, in %s, says that reconsidering can be asked for in the portal', (locale, words) => {
  const facts = (template: NoticeTemplate) => ({ ...letterFacts[template], reconsiderWithinDays: 15 })
  const said = (template: NoticeTemplate) =>
    textOf({ template, locale, facts: facts(template) }).includes(words)
  expect(templates.filter(said)).toEqual(['decision-ineligible', 'decision-declined'])
})

test.each(locales)('whose award ended early is told, in %s, to whom to write about it', (locale) => {
  const text = textOf({ template: 'award-terminated', locale, facts: letterFacts['award-terminated'] })
  expect(text).toContain(
    locale === 'es' ? 'escriba a donaciones@amazonia.example' : 'write to donaciones@amazonia.example',
  )
})

test.each([
  ['award-completed', 'es', 'Gracias por el trabajo de su comunidad.'],
  ['award-completed', 'en', 'Thank you for the work of your community.'],
  ['award-terminated', 'es', 'terminó antes de lo previsto'],
  ['award-terminated', 'en', 'ended early'],
] as const)(
  '%s in %s says what is owed and how it is returned, or nothing of it',
  (template, locale, always) => {
    const { owed: _, ...facts } = letterFacts[template]
    const [owing, settled] = [{ ...facts, owed: letterFacts[template].owed }, facts].map((it) =>
      textOf({ template, locale, facts: it }),
    )
    const sum =
      locale === 'es' ? 'S/ 480.25 (cuatrocientos ochenta con 25/100 soles' : 'S/ 480.25 (four hundred'
    const nothing = locale === 'es' ? 'No tiene que hacer nada más' : 'You do not need to do anything else'
    expect(owing).toContain(sum)
    expect(owing).toContain(locale === 'es' ? 'Escriba a donaciones@' : 'Write to donaciones@')
    expect([owing?.includes(nothing), settled?.includes('480.25')]).toEqual([false, false])
    for (const text of [owing, settled]) expect(text).toContain(always)
  },
)

test('the code to sign in is in the letter but not in its subject', () => {
  const letter = renderLetter({ template: 'sign-in-code', locale: 'es', facts: letterFacts['sign-in-code'] })
  expect(letter.text).toContain('482913')
  expect(letter.html).toContain('482913')
  expect(letter.subject).not.toContain('482913')
})

test('a reader whose language has no catalog gets the first language of the funder', () => {
  const facts = letterFacts['decision-declined']
  const english = { ...facts, funder: { ...facts.funder, languages: ['sw-KE', 'en'] } }
  const of = (locale: string, facts: object) =>
    renderLetter({ template: 'decision-declined', locale, facts }).subject
  expect(of('sw', english)).toEqual(
    'We will not fund your project this time: Agua segura para Nueva Esperanza (AMZ26-0042)',
  )
  expect(of('awa', facts)).toEqual(
    'Esta vez no financiaremos su proyecto: Agua segura para Nueva Esperanza (AMZ26-0042)',
  )
  expect(of('es-PE', english)).toEqual(of('es', facts))
})

test.each(every)('$template in $locale has no hole without what it need not know', ({ template, locale }) => {
  const { funder, ...facts } = letterFacts[template]
  const { schema, optional } = optionalFacts(template)
  const known = Object.entries(facts).filter(([key]) => !optional.includes(key))
  const { phone: _, ...replyTo } = funder.replyTo
  const sparse = { ...Object.fromEntries(known), funder: { ...funder, replyTo }, recipient: {} }
  expect(schema.safeParse(sparse).error).toEqual(undefined)
  const letter = renderLetter({ template, locale, facts: sparse })
  expect(JSON.stringify(letter).match(/undefined|null|NaN|\[object|letter_/g)).toEqual(null)
  expect(letter.text).not.toContain('042 555 123')
})

test('facts that are not those of the letter are refused', () => {
  const without = { ...letterFacts['decision-awarded'], amount: undefined }
  const spelled = { ...letterFacts['decision-awarded'], amount: { amount: '12,345.50', currency: 'PEN' } }
  for (const facts of [without, spelled]) {
    expect(() => renderLetter({ template: 'decision-awarded', locale: 'es', facts })).toThrow()
  }
})

function textOf(order: Parameters<typeof renderLetter>[0]): string {
  return words(renderLetter(order).text).join(' ')
}

function optionalFacts(template: NoticeTemplate) {
  const schema = noticeTemplates[template].facts
  const isOptional = (key: string) => schema.safeParse({ ...letterFacts[template], [key]: undefined }).success
  return { schema, optional: Object.keys(schema.shape).filter(isOptional) }
}

/** Every value among the facts as a reader should find it; what only shapes the letter is left out. */
function spokenFacts(facts: object, locale: string): string[] {
  return Object.entries(facts).flatMap(([key, value]: [string, unknown]) => {
    if (['languages', 'region', 'timeZone', 'toOffice', 'isOver', 'outcome'].includes(key)) return []
    return spokenFact(value, locale)
  })
}

function spokenFact(value: unknown, locale: string): string[] {
  if (typeof value === 'string') return [spokenText(value, locale)]
  if (typeof value !== 'object' || value === null) return [String(value)]
  if (Array.isArray(value)) return value.flatMap((item) => spokenFact(item, locale))
  const entries: Record<string, unknown> = { ...value }
  if (typeof entries.amount === 'string' && typeof entries.currency === 'string') {
    return [plain(formatMoney({ amount: entries.amount, currency: entries.currency }, 'PE'))]
  }
  if ('es' in entries) return spokenFact(entries[locale], locale)
  return spokenFacts(value, locale)
}

function spokenText(value: string, locale: string): string {
  const reading = { locale, region: 'PE', timeZone: 'America/Lima' }
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, reading)
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return words(value).join(' ')
  const { date, time } = formatInstant(value, reading)
  return `${date}, ${time}`
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function isTemplate(name: string): name is NoticeTemplate {
  return name in noticeTemplates
}

test.each(['changes-lapsed', 'invitation-lapsed', 'award-lapsed'] as const)(
  'the letter %s tells the office why it reached it, and an organization nothing of that',
  (template) => {
    const textTo = (toOffice: boolean) =>
      renderLetter({ template, locale: 'es', facts: { ...letterFacts[template], toOffice } }).text.replaceAll(
        /\s+/g,
        ' ',
      )
    expect(textTo(true)).toContain('Esta carta era para la organización')
    expect(textTo(false)).not.toContain('Esta carta era para la organización')
  },
)
