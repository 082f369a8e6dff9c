import { expect } from 'vitest'

import type { NoticeTemplate } from '#app/domain/notice.ts'
import { database } from '#db/connection.ts'
import type { TestPerson } from '#tests/support/people.ts'
import { signedIn } from '#tests/support/running-portal.ts'
import { plain } from '#tests/support/visible-text.ts'

/** A reason as it is typed: with lines, and what HTML must not take for its own. */
export const reason = 'Falta la firma de «Rosa»,\nen la segunda hoja.'

/** The same as the text of a letter quotes it. */
export const quoted = '&gt; Falta la firma de «Rosa», &gt; en la segunda hoja.'

/** To whom this letter about an application was sent. */
export async function sentTo(applicationId: string, template: NoticeTemplate): Promise<string[]> {
  const rows = await database()
    .selectFrom('notices')
    .where('application_id', '=', applicationId)
    .where('template', '=', template)
    .select('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** What the page of a letter carries along, and would post again. */
export function carriedIn(html: string): string[][] {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return [...inputs].map(([, name = '', value = '']) => [name, value])
}

type Step = {
  id: string
  by: TestPerson
  page: string
  typed: Record<string, string>
  template: NoticeTemplate
  /** What the letter says: its subject, its opening, what it quotes. */
  says: readonly string[]
  to?: string
  /** What the form shows again when it is to be corrected. */
  keeps?: string
}

/** Sees the letter of a step with whom it is for, goes back to the form, and sends it from the letter: once, however often. */
export async function seesBeforeItSends(
  origin: string,
  { id, by, page, typed, template, says, ...rest }: Step,
): Promise<void> {
  const { to = 'Rosa Tapullima', keeps = `${reason}</textarea>` } = rest
  const visitor = await signedIn(origin, by)
  const address = `/manage/applications/${id}/${page}`
  const form = await (await visitor.get(address)).text()
  expect(plain(form)).toMatch(/Ver la carta|Guardar la respuesta/)
  const shown = await visitor.post(address, [...carriedIn(form), ...Object.entries(typed)])
  const letter = await shown.text()
  expect(shown.status).toEqual(200)
  for (const words of [`Para : ${to} &lt;`, ...says]) expect(plain(letter)).toContain(words)
  const carried = carriedIn(letter)

  const corrects = await (await visitor.post(address, [...carried, ['letter', 'edit']])).text()
  expect(corrects).toContain(keeps)
  expect(await sentTo(id, template)).toEqual([])

  const posts = async () => (await visitor.post(address, [...carried, ['letter', 'send']])).status
  expect(await posts()).toEqual(302)
  const told = await sentTo(id, template)
  expect([told.length > 0, new Set(told).size]).toEqual([true, told.length])
  expect(await posts()).toEqual(409)
  expect(await sentTo(id, template)).toEqual(told)
}
