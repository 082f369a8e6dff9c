import { beforeAll, expect, test } from 'vitest'

import {
  anOffice,
  aPublishedCall,
  readSetup,
  staffOver,
  type SetupOffice,
  typesEverything,
  aDraftCall,
} from '#tests/support/call-setups.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'

const house = runningPortal()

let office: SetupOffice
let officer: Visitor

const visit = (person: { id: string }) => signedIn(house().portal.origin, person)
const html = async (response: Promise<Response>) => (await response).text()

beforeAll(async () => {
  writeLettersWith(renderLetter)
  office = await anOffice()
  officer = await visit(office.officer)
})

/** Begins a call from nothing and answers the address of its parts. */
async function begins(title = 'Agua segura 2027'): Promise<string> {
  const made = await officer.post('/manage/calls/new', { program: office.programId, title, copy: '' })
  return destination(made) ?? ''
}

test('an officer begins a call, and it stands among the drafts of the office and nowhere else', async () => {
  const page = await begins()
  expect(page).toEqual('/manage/calls/agua-segura-2027/setup')
  expect(await html(officer.get('/manage'))).toContain(`href="${page}"`)
  const overview = await html(officer.get(page))
  expect(overview).toContain('Borrador: solo lo ve la oficina')
  expect(overview).toContain('Lo que falta antes de publicar')
  expect(overview).toContain(`href="${page}/form?check#form"`)

  const visitor = new Visitor(house().portal.origin)
  for (const path of ['', '/questions', '/eligibility', '/places/22'])
    expect((await visitor.get(`/calls/agua-segura-2027${path}`)).status).toEqual(404)
  expect(await html(visitor.get('/'))).not.toContain('agua-segura-2027')
  expect((await officer.get('/apply/start/agua-segura-2027')).status).toEqual(404)
  expect((await officer.get('/manage/calls/agua-segura-2027')).status).toEqual(404)
  expect((await officer.get('/manage/calls/agua-segura-2027/ranking')).status).toEqual(404)
})

test('others of the office read, strangers find nothing, and nobody but an officer changes', async () => {
  const page = await begins('Radios 2027')
  const elsewhere = await visit((await anOffice()).officer)
  for (const role of ['approver', 'auditor'] as const) {
    const reader = await visit(await staffOver(office.programId, role))
    expect((await reader.get(`${page}/money`)).status).toEqual(200)
    expect(await html(reader.get(`${page}/money`))).not.toContain('>Guardar</button>')
    expect((await reader.post(`${page}/money`, { base: '0', budget: '5' })).status).toEqual(409)
    expect((await reader.get(`${page}/steps/publish`)).status).toEqual(403)
    expect((await reader.get('/manage/calls/new')).status).toEqual(403)
  }
  for (const path of ['', '/money', '/preview', '/history', '/steps/publish'])
    expect((await elsewhere.get(page + path)).status).toEqual(404)
  expect((await elsewhere.post(`${page}/money`, { budget: '5' })).status).toEqual(404)
  const intoOurs = { program: office.programId, title: 'Ajena', copy: '' }
  expect((await elsewhere.post('/manage/calls/new', intoOurs)).status).toEqual(404)
  const fromOurs = { ...intoOurs, program: (await anOffice()).programId, copy: office.call.id }
  expect((await officer.post('/manage/calls/new', fromOurs)).status).toEqual(404)
})

type Wrong = [part: string, typed: Record<string, string>, sentence: string]

const wrongs: Wrong[] = [
  ['name', { title_es: '', title_en: '', slug: 'Agua Segura' }, 'La dirección lleva solo letras minúsculas'],
  ['name', { slug: 'TAKEN' }, 'Otra convocatoria ya tiene esta dirección'],
  ['name', { prefix: 'agua 27' }, 'El comienzo de la referencia lleva de 2 a 12 letras mayúsculas'],
  ['texts', { summary_es: '', minutes: 'dos' }, 'escriba solo un número'],
  ['texts', { who_es: 'Una\nDos', who_en: 'One' }, 'Escriba tantas líneas como en el primer idioma'],
  ['window', { 'closes_day.day': '30', 'closes_day.month': '2', 'closes_day.year': '2027' }, 'no existe'],
  ['window', { opens_hour: '25:00' }, 'Escriba una hora del día'],
  ['window', { time_zone: 'Marte/Olimpo' }, 'elija una de las opciones'],
  ['window', { grace_hours: 'dos días' }, 'escriba solo un número'],
  ['money', { budget: 'mucho' }, 'escriba solo un número'],
  ['money', { budget: '-5' }, 'o más'],
  ['money', { award_min: '100', award_max: '50' }, 'El mayor no puede ser menor que el menor'],
  ['money', { award_max: '10.005' }, 'decimales'],
  ['money', { currency: 'ORO' }, 'elija una de las opciones'],
  ['money', { months_min: '12', months_max: '6' }, 'El mayor no puede ser menor que el menor'],
  ['money', { own_share: '120' }, 'o menos'],
  ['money', { rate_currency: 'USD' }, 'Complete la otra moneda'],
  ['eligibility', { 'checks.0.question_es': '¿Sí?', 'checks.0.passes': 'at_least' }, 'Escriba el número'],
  [
    'eligibility',
    {
      'checks.0.question_es': '¿?',
      'checks.0.passes': 'choice',
      'checks.0.options_es': 'A\nB',
      'checks.0.options_en': 'A\nB',
    },
    'Ponga un asterisco',
  ],
  ['eligibility', { 'checks.0.question_es': '¿?', 'checks.0.key': 'Dos Palabras' }, 'El nombre corto lleva'],
  ['form', { form: '00000000-0000-0000-0000-000000000000' }, 'elija una de las opciones'],
  ['stages', { 'stages.0.kind': 'screening' }, 'Hace falta una etapa de evaluación'],
  ['stages', { 'stages.0.kind': 'review', 'stages.0.due': '30/2/2027 17:00' }, 'Escriba un día que exista'],
  ['stages', { 'stages.0.kind': 'review', 'stages.0.reviewers': '3' }, 'Elija los criterios'],
  [
    'letters',
    { 'letters.0.template': 'decision-declined', 'letters.0.locale': 'es', 'letters.0.subject': 'Hola' },
    'El asunto debe llevar la referencia',
  ],
]

test('what is wrong is said at its field, and everything typed is there', async () => {
  const missing: string[] = []
  for (const [part, typed, sentence] of wrongs) {
    const page = await begins('Campos 2027')
    const fields = typed['slug'] === 'TAKEN' ? { ...typed, slug: office.call.slug } : typed
    const [, base = ''] = /name="base" value="(\d+)"/.exec(await html(officer.get(`${page}/${part}`))) ?? []
    const saved = await officer.post(`${page}/${part}`, { base, ...fields })
    const said = await html(officer.get(destination(saved) ?? ''))
    const words = Object.values(fields).filter((it) => it !== '' && !/^(ORO|Marte|0000)/.test(it))
    const absent = words.filter((it) => !said.includes(it.split('\n')[0] ?? ''))
    const isBeside = /class="govuk-error-message"/.test(said) && said.includes(sentence)
    if (!isBeside || absent.length > 0)
      missing.push(`${part} ${JSON.stringify(typed)}: ${absent.join()} ${sentence}`)
  }
  expect(missing).toEqual([])
}, 120_000)

test('rows are added, removed and moved up without a script, and nothing typed is lost on the way', async () => {
  const page = `${await begins('Filas 2027')}/checklist`
  const typed = { base: '0', 'checklist.0.label_es': 'Primero', 'checklist.1.label_es': 'Segundo' }
  const raised = await html(officer.post(page, { ...typed, row_move: 'checklist.raise.1' }))
  expect(raised.indexOf('Segundo')).toBeLessThan(raised.indexOf('Primero'))
  const added = await html(officer.post(page, { ...typed, row_move: 'checklist.add' }))
  expect(added).toContain('name="checklist.2.label_es"')
  const removed = await html(officer.post(page, { ...typed, row_move: 'checklist.remove.0' }))
  expect(removed).not.toContain('Primero')
  expect(removed).toContain('Segundo')
})

test('two officers who change one part are both told, and the second chooses', async () => {
  const page = `${await begins('Dos 2027')}/texts`
  const colleague = await visit(await staffOver(office.programId, 'officer'))
  await officer.post(page, { base: '0', summary_es: 'Agua para todos' })
  const told = await colleague.post(page, { base: '0', summary_es: 'Radio para todos' })
  expect(told.status).toEqual(409)
  const said = await told.text()
  expect(said).toContain('Agua para todos')
  expect(said).toContain('Radio para todos</textarea>')
  expect(said).toContain(office.officer.name)
  expect(said).toContain('name="base" value="1"')
  await colleague.post(page, { base: '1', summary_es: 'Radio para todos' })
  expect(await html(officer.get(page))).toContain('Radio para todos</textarea>')
})

test('a call without gaps is previewed and published, and says then what may still change', async () => {
  const slug = await typesEverything(office, await aDraftCall(office))
  const page = `/manage/calls/${slug}/setup`
  expect(await html(officer.get(page))).toContain('No falta nada')
  const preview = await html(officer.get(`${page}/preview`))
  expect(preview).toContain('Agua limpia para las comunidades.')
  expect(preview).toMatch(/S\/\s?300,000\.00/)
  const published = await officer.post(`${page}/steps/publish`)
  expect(destination(published)).toEqual(`${page}?done=publish`)
  const visitor = new Visitor(house().portal.origin)
  expect(await html(visitor.get(`/calls/${slug}`))).toContain('Agua limpia para las comunidades.')

  const money = await html(officer.get(`${page}/money`))
  expect(money).toContain('solo puede aumentar')
  const refused = await officer.post(`${page}/money`, { base: '1', budget: '100', award_min: '5000' })
  expect(refused.status).toEqual(409)
  expect(await refused.text()).toContain('value="100"')
  expect(await html(officer.get(`${page}/window`))).toContain('solo cambia con una ampliación')
  expect(await html(officer.get(`${page}/stages`))).toContain(
    'también cambia para las evaluaciones que ya se',
  )
})

test('a call is extended and closed with a reason that everybody reads, and its history says who', async () => {
  const slug = await aPublishedCall(office)
  const page = `/manage/calls/${slug}/setup`
  const closing = { 'closes-day': '31', 'closes-month': '12', 'closes-year': '2099', hour: '17:00' }
  const nonsense = { ...closing, 'closes-day': '30', 'closes-month': '2', hour: 'tarde', reason: '' }
  const wrong = await officer.post(`${page}/steps/extend`, nonsense)
  expect(wrong.status).toEqual(422)
  const said = await wrong.text()
  for (const field of ['closes', 'hour', 'reason']) expect(said).toContain(`href="#${field}"`)
  const earlier = await officer.post(`${page}/steps/extend`, {
    ...closing,
    'closes-year': '2098',
    reason: 'No',
  })
  expect(earlier.status).toEqual(422)
  const reason = 'Creció el río.'
  expect(destination(await officer.post(`${page}/steps/extend`, { ...closing, reason }))).toEqual(
    `${page}?done=extend`,
  )

  const visitor = new Visitor(house().portal.origin)
  expect(await html(visitor.get(`/calls/${slug}`))).toContain(reason)
  const history = await html(officer.get(`${page}/history`))
  expect(history).toContain(reason)
  expect(history).toContain(office.officer.name)
  expect((await officer.post(`${page}/steps/close`, { reason: ' ' })).status).toEqual(422)
  const { callId } = await readSetup(office.officer, slug)
  const { id, representatives } = await anApplication({ ...office.call, id: callId, slug })
  await officer.post(`${page}/steps/close`, { reason: 'Se acabó el dinero.' })
  const asRosa = await visit(representatives[0] ?? office.officer)
  expect(await html(asRosa.get(`/apply/${id}`))).toContain('Se acabó el dinero.')
  expect(await html(visitor.get(`/calls/${slug}`))).toContain('Se acabó el dinero.')
  expect((await officer.post(`${page}/steps/close`, { reason: 'Otra vez' })).status).toEqual(409)
})

test('one application is given more time, by an officer and with a reason', async () => {
  const slug = await aPublishedCall(office)
  const { callId } = await readSetup(office.officer, slug)
  const { id, representatives } = await anApplication({ ...office.call, id: callId, slug })
  const page = `/manage/applications/${id}/extension`
  const typed = {
    'closes-day': '1',
    'closes-month': '1',
    'closes-year': '2100',
    hour: '9',
    reason: 'Sin luz.',
  }
  expect(await html(officer.get(page))).toContain('Solo esta solicitud')
  const given = await officer.post(page, typed)
  expect(destination(given)).toEqual(`/manage/applications/${id}?done=extended`)
  expect(await html(officer.get(page))).toContain('Sin luz.')
  const [rosa] = representatives
  const asRosa = await visit(rosa ?? office.officer)
  expect(await html(asRosa.get(`/apply/${id}`))).toContain('1 de enero de 2100')
  const approver = await visit(await staffOver(office.programId, 'approver'))
  expect((await approver.post(page, typed)).status).toEqual(403)
})
