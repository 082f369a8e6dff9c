import { beforeAll, expect, test } from 'vitest'

import { resubmit } from '#app/domain/application-changes.ts'
import { changeApplication } from '#db/application.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { budgetLine } from '#tests/support/community-application.ts'
import { anOrganization, aSentApplication, askForChanges, writeAnswers } from '#tests/support/drafts.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

let call: RealCall

beforeAll(async () => {
  writeLettersWith(renderLetter)
  call = await theRealCall()
})

/** What the page says changed, without the rest of it. */
const changesIn = (html: string) =>
  /<section class="minka-changes"[\s\S]*?<div id="answer-|$/.exec(html)?.[0] ?? ''

test('after an application came back the officer reads what changed, and only in the sections that were opened', async () => {
  const sent = await aSentApplication(call, undefined, { title: 'Agua segura para la escuela' })
  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  const visitor = await signedIn(house().portal.origin, officer)
  const page = async (language = 'es') =>
    (
      await visitor.get(`/manage/applications/${sent.id}`, { headers: { 'Accept-Language': language } })
    ).text()
  expect(changesIn(await page())).toEqual('')

  await askForChanges(call, sent, ['project', 'budget'], 'Aclare el título y agregue el transporte.')
  await writeAnswers(sent, {
    title: 'Agua limpia para la escuela',
    budget: [budgetLine(), budgetLine({ category: 'fares', detail: 'Flete en <bote>' })],
  })
  expect(changesIn(await page()), 'what was not submitted is not read').toEqual('')
  await changeApplication(sent.id, { personId: sent.writer.id }, (file, signed) =>
    resubmit(file, { reachedUsAt: new Date() }, signed),
  )

  const told = changesIn(await page())
  expect(told).toMatch(/Cambiaron 2 respuestas en 2 secciones desde el envío del \d/)
  expect(told).toMatch(/<del[^>]*><span class="minka-hidden">\[quitado: <\/span>segura<span/)
  expect(told).toMatch(/<ins[^>]*><span class="minka-hidden">\[agregado: <\/span>limpia<span/)
  expect(told).toMatch(/Fila 2, agregada[\s\S]*Flete en &lt;bote&gt;/)
  expect(told).not.toContain('Tubos de PVC')
  expect(changesIn(await page('en'))).toContain('2 answers changed in 2 sections since the submission of')
})

test('an application starts from the answers of an earlier one without a script, and says what needs another look', async () => {
  const sent = await aSentApplication(call, undefined, { title: 'Agua segura para la escuela' })
  const { slug } = await aSmallCall()
  const visitor = await signedIn(house().portal.origin, sent.writer)
  const start = `/apply/start/${slug}`
  const page = await (await visitor.get(start)).text()
  const [, reference = ''] = /Con las respuestas de (AMZ26-\d{4})/.exec(page) ?? []
  expect(page).toMatch(/Agua segura para la escuela · [^<]* · enviada el \d/)

  const begun = await visitor.post(start, { organization: sent.organizationId, from: sent.id })
  const draft = destination(begun) ?? ''
  expect(draft).toMatch(/^\/apply\/[0-9a-f-]{36}$/)
  const tasks = await (await visitor.get(draft)).text()
  expect(tasks).toContain(`Copiamos 1 respuesta de ${reference}`)
  expect(tasks).toMatch(/Revise lo copiado\. 2 preguntas son nuevas, cambiaron o piden otra respuesta:/)
  expect(tasks).toContain(`href="${draft}/questions/project_name"`)
  const form = await (await visitor.get(`${draft}/questions/project_name`)).text()
  expect(form).toContain('value="Agua segura para la escuela"')
})

test("somebody else's application is not there to copy, and one of another organization is told beside the field", async () => {
  const theirs = await aSentApplication(call)
  const sent = await aSentApplication(call)
  const other = await anOrganization(sent.writer, 'Comunidad Kachi')
  const { slug } = await aSmallCall()
  const visitor = await signedIn(house().portal.origin, sent.writer)
  const start = `/apply/start/${slug}`
  expect(await (await visitor.get(start)).text()).not.toContain(theirs.id)
  const foreign = await visitor.post(start, { organization: other, from: theirs.id })
  expect(foreign.status).toEqual(404)

  const mixed = await visitor.post(start, { organization: other, from: sent.id })
  const html = await mixed.text()
  expect(mixed.status).toEqual(422)
  expect(html).toMatch(/id="from-error"[\s\S]*Esas respuestas son de otra organización/)
  for (const kept of [other, sent.id])
    expect(html).toMatch(new RegExp(`(value="${kept}"[^>]*checked|checked=""[^>]*value="${kept}")`))
  expect((await visitor.post(start, { organization: other, from: 'nada' })).status).toEqual(422)
})
