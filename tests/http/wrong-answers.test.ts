import { beforeAll, expect, test } from 'vitest'

import { type Draft, aDraft, everyAnswer, writeAnswers } from '#tests/support/drafts.ts'
import { aPerson } from '#tests/support/people.ts'
import { fieldsOf } from '#tests/support/posted-forms.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { plain } from '#tests/support/visible-text.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'
import { type Wrong, wrongAnswers } from '#tests/support/wrong-answers.ts'

const house = runningPortal()
let call: RealCall

beforeAll(async () => {
  call = await theRealCall()
})

test.each(['es', 'en'] as const)(
  'in %s, whatever cannot be right is said beside its field, and stays as it was typed',
  async (locale) => {
    const { origin } = house().portal
    const draft = await aDraft(await aPerson('Rosa Tsamaren'))
    await writeAnswers(draft, { ...everyAnswer(call), org_standing: 'in_process' })
    const { cookies } = await signedIn(origin, draft.writer)
    const visitor = new Visitor(origin, { ...cookies, locale })
    const wrong: string[] = []
    for (const it of wrongAnswers) wrong.push(...(await faultsOf(visitor, draft, it, locale)))
    expect(wrong).toEqual([])
  },
)

/** What the page lacks after this was posted: the sentence beside the field, or something typed. */
async function faultsOf(visitor: Visitor, draft: Draft, it: Wrong, locale: 'es' | 'en') {
  const { group, typed, field, sentence } = it
  const page = `/apply/${draft.id}/questions/${group}`
  const asked = [...(await (await visitor.get(page)).text()).matchAll(/name="asked" value="([^"]*)"/g)]
  const body = new URLSearchParams({ ...(await fieldsOf(visitor, page)), ...typed })
  for (const [, key = ''] of asked) body.append('asked', key)
  const headers = { Origin: house().portal.origin, 'Sec-Fetch-Site': 'same-origin' }
  const posted = await visitor.ask(page, { method: 'POST', body, headers })
  const html = await (await visitor.get(destination(posted) ?? page)).text()
  const [, beside = ''] = new RegExp(`id="${field}-error"[^>]*>([^]*?)</p>`).exec(html) ?? []
  const lost = Object.entries(typed).filter(([name, value]) => !stands(html, name, value))
  return [
    ...(sentence[locale].test(plain(beside).trim()) ? [] : [`${field} says “${plain(beside)}”`]),
    ...(/<title>Error: /.test(html) ? [] : [`the title of ${group} says no error`]),
    ...(summary(html).some((it) => sentence[locale].test(it)) ? [] : [`${field} is not in the summary`]),
    ...lost.map(([name]) => `${name} of ${group} lost what was typed`),
  ]
}

/** What the links above the page's questions say. */
function summary(html: string): string[] {
  const [alert = ''] = /role="alert"[^]*?<\/ul>/.exec(html) ?? []
  return [...alert.matchAll(/<a [^>]*href="#[^>]*>([^]*?)<\/a>/g)].map(([, said = '']) => plain(said).trim())
}

/** Whether the control of this name holds what was typed: an input, an area, or a list with its choice. */
function stands(html: string, name: string, value: string): boolean {
  const [tag = ''] = new RegExp(`<(?:input|textarea|select)[^>]* name="${name}"[^>]*>[^<]*`).exec(html) ?? []
  if (tag.startsWith('<select')) {
    const [list = ''] = new RegExp(`name="${name}"[^]*?</select>`).exec(html) ?? []
    return value === '' || new RegExp(`value="${value}"[^>]* selected`).test(list)
  }
  const held = tag.startsWith('<textarea') ? tag.split('>')[1]?.trim() : / value="([^"]*)"/.exec(tag)?.[1]
  return (held ?? '') === value.trim()
}
