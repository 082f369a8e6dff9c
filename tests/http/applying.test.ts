import { beforeAll, expect, test } from 'vitest'

import { handIn } from '#db/attachment.ts'
import { recordScan } from '#db/file-scan.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aDraft, aSentApplication } from '#tests/support/drafts.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { filesOf } from '#tests/support/sent-files.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { type Visitor, destination } from '#tests/support/visitor.ts'

const house = runningPortal()

let call: RealCall

beforeAll(async () => {
  writeLettersWith(renderLetter)
  call = await theRealCall()
})

test('a draft whose call is over says so on every page on which it could be sent, and offers no button for it', async () => {
  const { id, representatives } = await anApplication(await aSmallCall({ closesInDays: -10 }))
  const visitor = await signedIn(house().portal.origin, { id: representatives[0]?.id ?? '' })
  for (const page of ['', '/check', '/submit']) {
    const html = await (await visitor.get(`/apply/${id}${page}`)).text()
    expect(html, page).toMatch(/ya no se puede enviar[\s\S]*Cerró el [^<]* hora de Lima/)
    expect(html, page).not.toMatch(/Revisar y enviar|Enviar la solicitud|Continuar a la declaración/)
  }
  expect(await (await visitor.get(`/apply/${id}/check`)).text()).toContain('Agua segura')
})

const page = '/apply/:id/hand-in/org_assembly'
const promise = { org_assembly: { files: [], promised: { day: '15', month: '1', year: '2030' } } }

function handsIn(visitor: Visitor, id: string, ...files: File[]) {
  const body = new FormData()
  for (const file of files) body.append('org_assembly.files', file)
  const headers = { Origin: house().portal.origin, 'Sec-Fetch-Site': 'same-origin' }
  return visitor.ask(page.replace(':id', id), { method: 'POST', body, headers })
}

test('a promised paper is asked for on the status page, handed in there, and read by the office with its day', async () => {
  const { id, writer } = await aSentApplication(call, undefined, promise)
  const visitor = await signedIn(house().portal.origin, writer)
  const status = await (await visitor.get(`/apply/${id}`)).text()
  expect(status).toContain('Prometido para el 15 de enero de 2030.')
  expect(status).toContain(`href="${page.replace(':id', id)}"`)

  const sent = await handsIn(visitor, id, new File(['%PDF-1.4 acta'], 'acta.pdf'))
  expect(destination(sent)).toEqual(`/apply/${id}?done=handed_in`)
  const after = await (await visitor.get(`/apply/${id}?done=handed_in`)).text()
  expect(after).toContain('Documento recibido.')
  expect(after).toContain('Entregado: 1 archivo')

  const officer = await signedIn(
    house().portal.origin,
    await staffOfProgram(call.programId, 'officer', 'Oficial'),
  )
  const screening = await (await officer.get(`/manage/applications/${id}/screening`)).text()
  expect(screening).toMatch(/acta\.pdf[\s\S]*entregado después de enviar la solicitud, el/)
})

test('a paper that cannot be taken is said beside the field; the one that can is kept', async () => {
  const { id, writer } = await aSentApplication(call, undefined, promise)
  const visitor = await signedIn(house().portal.origin, writer)
  const none = await handsIn(visitor, id)
  expect([none.status, (await none.text()).includes('id="org_assembly.files-error"')]).toEqual([422, true])
  const mixed = await handsIn(
    visitor,
    id,
    new File(['%PDF-1.4 a'], 'acta.pdf'),
    new File(['MZ'], 'virus.pdf'),
  )
  const html = await mixed.text()
  expect([mixed.status, html.includes('acta.pdf'), html.includes('virus.pdf')]).toEqual([422, true, true])
})

test('to save and go back to the list says that what was typed is kept', async () => {
  const { id, writer } = await aDraft()
  const visitor = await signedIn(house().portal.origin, writer)
  const saved = await visitor.post(`/apply/${id}/questions/idea`, {
    asked: 'title',
    title: 'Agua',
    next: 'list',
  })
  expect(destination(saved)).toEqual(`/apply/${id}?done=saved`)
  expect(await (await visitor.get(`/apply/${id}?done=saved`)).text()).toContain(
    'Sus respuestas están guardadas.',
  )
})

test('a file with a virus is given to nobody, and its applicant and the office read so', async () => {
  const promised = { files: [], promised: { day: '1', month: '2', year: '2031' } }
  const sent = await aSentApplication(call, await aPerson('Elsa Envía'), { org_assembly: promised })
  const sha256 = 'e'.repeat(64)
  const about = { personId: sent.writer.id, applicationId: sent.id, question: 'org_assembly' }
  await handIn(about, [{ name: 'acta.pdf', size: 900, type: 'application/pdf', sha256 }])
  await recordScan(sha256, 'Eicar-Signature')
  const [file] = await filesOf(sent)
  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  const { origin } = house().portal
  const [applicant, office] = [await signedIn(origin, sent.writer), await signedIn(origin, officer)]
  for (const [visitor, page, address] of [
    [applicant, `/apply/${sent.id}/hand-in/org_assembly`, `/apply/${sent.id}/files/${file?.id ?? ''}`],
    [office, `/manage/applications/${sent.id}`, `/manage/applications/${sent.id}/files/${file?.id ?? ''}`],
  ] as const) {
    const read = await visitor.get(page, { headers: { 'Accept-Language': 'es' } })
    expect(await read.text()).toContain('El antivirus encontró un virus: nadie puede abrir este archivo.')
    expect((await visitor.get(address)).status).toEqual(404)
  }
})
