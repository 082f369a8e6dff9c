import { beforeAll, expect, test } from 'vitest'

import { resubmit } from '#app/domain/application-changes.ts'
import { changeApplication } from '#db/application.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { budgetLine } from '#tests/support/community-application.ts'
import { aSentApplication, askForChanges, writeAnswers } from '#tests/support/drafts.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'

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
