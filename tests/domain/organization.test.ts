import { expect, test } from 'vitest'
import { questionsOf } from '#app/domain/form.ts'
import { prefilledAnswers, profileFrom, profileQuestions } from '#app/domain/organization.ts'
import { question } from '#app/domain/question.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'

const answers = {
  org_name: 'Comité de Agua de Nueva Esperanza',
  org_kind: 'committee',
  org_founded: { month: '3', year: '2019' },
  org_standing: 'registered',
  org_registry: '11990475',
  org_ruc: '20131312955',
  place: { region: '01', province: '0104', district: '010401' },
  community: 'Nueva Esperanza',
}
const speaker = { name: 'Rosa Tsamaren', phone: '942 123 456', email: 'rosa@example.org' }

test('whatever the call asks of a profile is answered by it in the next application', () => {
  const questions = profileQuestions(form)
  expect(new Set(questions.map(({ key }) => key))).toEqual(new Set(Object.keys(answers)))
  const profile = profileFrom(questions, answers)
  expect(prefilledAnswers(questions, profile)).toEqual(answers)
})

test('every question of the call that says it starts from something is answered by it', () => {
  const starting = questionsOf(form).filter(({ prefilledFrom }) => prefilledFrom !== undefined)
  const begun = prefilledAnswers(starting, profileFrom(profileQuestions(form), answers), speaker)
  expect(new Set(Object.keys(begun))).toEqual(new Set(starting.map(({ key }) => key)))
})

test('of a profile only the name must be given, and what is left empty begins no answer', () => {
  const questions = profileQuestions(form)
  expect(questions.filter(({ required }) => required === true).map(({ key }) => key)).toEqual(['org_name'])
  const little = { org_name: 'Junta de Agua', org_founded: { month: '', year: '' }, community: ' ' }
  const profile = profileFrom(questions, little)
  expect(profile).toMatchObject({ founded: null, community: null })
  expect(prefilledAnswers(questions, profile)).toEqual({ org_name: 'Junta de Agua' })
})

test('a call cannot start an answer from something that the portal does not keep', () => {
  const asked = { key: 'village', kind: 'short_text', label: { es: '¿Qué caserío?' }, required: false }
  expect(question.safeParse({ ...asked, prefilledFrom: 'community' }).success).toBe(true)
  expect(question.safeParse({ ...asked, prefilledFrom: 'comunity' }).success).toBe(false)
})
