import { z } from 'zod'

import { type Answers, textCells } from '#app/domain/answer.ts'
import { isMistake } from '#app/domain/answer-problems.ts'
import { whatIsAsked } from '#app/domain/asked.ts'
import { checkQuestion } from '#app/domain/check-question.ts'
import { inOneLanguage } from '#app/domain/form-texts.ts'
import { profileFrom, profileQuestions, spokenForInput } from '#app/domain/organization.ts'
import type { Problem } from '#app/domain/problem.ts'
import type { Question } from '#app/domain/question.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale, locales } from '#app/messages/compiled/runtime.js'
import { type ProfileForm, findProfileForm } from '#db/call.ts'
import { type NamedPlace, listPlacesAround } from '#db/place.ts'

import { readFields } from './body.ts'
import { formSentence } from './form-sentences.ts'
import { found } from './found.ts'

/** The page of an organization's profile: its questions, and the places that its lists offer. */
export type ProfilePage = Pick<ProfileForm, 'slug' | 'facts'> & {
  questions: Question[]
  places: NamedPlace[]
}

/** The form that asks for profiles. Without a published call there is none, and no organization to be made. */
export async function requireProfileForm(now: Date): Promise<ProfileForm> {
  return found(await findProfileForm(now))
}

/** What a profile is asked by: whatever the form asks of one, and always its name. */
export function profileQuestionsOf({ definition }: ProfileForm): Question[] {
  const questions = profileQuestions(definition).map(aboutTheOffice)
  return questions.some(({ prefilledFrom }) => prefilledFrom === 'name') ? questions : [name(), ...questions]
}

/**
 * What the page of a profile asks, in the language of its reader alone, with the places around those already chosen: it is
 * read on slow lines.
 */
export async function profilePage(form: ProfileForm, answers: Answers): Promise<ProfilePage> {
  const { slug, funderId } = form
  // No question of a profile is about money, and the places of the call are those that its lists offer.
  const { rate: _, ...facts } = { ...form.facts, regions: [] }
  const questions = profileQuestionsOf(form)
  const locale = getLocale()
  const chosen = questions.filter(({ kind }) => kind === 'place').flatMap(({ key }) => codesIn(answers[key]))
  const places = await listPlacesAround(funderId, [...form.facts.regions, ...chosen])
  const shown = questions.map(({ prefilledFrom: _from, ...it }) => inOneLanguage(it, locale))
  return { slug, questions: shown, places, facts }
}

type FieldSentence = { field: string; text: string }

/** Reads a posted profile, and with it whom a facilitator writes for. */
export async function readProfile(request: Request, now: Date) {
  const fields = await readFields(request)
  const form = await requireProfileForm(now)
  const questions = profileQuestionsOf(form)
  const answers: Answers = Object.fromEntries(
    questions.map((question) => [question.key, readRaw(question, fields)]),
  )
  const page = await profilePage(form, answers)
  const facts = {
    ...form.facts,
    places: new Map(page.places.map(({ code, parentCode }) => [code, parentCode])),
  }
  const asked = whatIsAsked(questions, answers, facts)
  const problems: Problem[] = questions
    .filter(({ key }) => asked.keys.has(key))
    .flatMap((question) => checkQuestion(question, asked.answers, facts))
    .filter((it) => isMistake(it) || isName(questions, it.question))
  const { spokenFor, sentences } = readSpokenFor(fields)
  const posted = { answers, page, problems, sentences, spokenFor, isAgain: fields.has('stay') }
  return { ...posted, profile: profileFrom(questions, answers) }
}

function readSpokenFor(fields: FormData) {
  if (fields.get('for_whom') !== 'other') return { spokenFor: undefined, sentences: [] }
  const parsed = spokenForInput.safeParse(Object.fromEntries(fields))
  if (parsed.success) {
    const { 'for_whom.name': name, 'for_whom.phone': phone, 'for_whom.consent': consent } = parsed.data
    return { spokenFor: { name, phone, consent }, sentences: [] }
  }
  const { fieldErrors } = z.flattenError(parsed.error)
  const sentences = Object.entries(fieldErrors).map(([field, [message = '']]): FieldSentence => ({
    field,
    text: formSentence(message, labels[field]?.() ?? field),
  }))
  return { spokenFor: undefined, sentences }
}

const labels: Record<string, () => string> = {
  'for_whom.name': m.organization_representative_name,
  'for_whom.phone': m.organization_representative_phone,
  'for_whom.consent': m.organization_consent,
}

function name(): Question {
  const label = inEveryLanguage(m.organization_name)
  return {
    key: 'name',
    kind: 'short_text',
    label,
    required: true,
    characters: { max: 120 },
    prefilledFrom: 'name',
  }
}

/** The form asks where the work is done; a profile, where the organization is. */
function aboutTheOffice(question: Question): Question {
  if (question.kind !== 'place') return question
  const { help: _, ...rest } = question
  return { ...rest, label: inEveryLanguage(m.organization_place) }
}

type Message = (inputs: Record<string, never>, options: { locale: (typeof locales)[number] }) => string

function inEveryLanguage(message: Message): LocalizedText {
  return Object.fromEntries(locales.map((locale) => [locale, message({}, { locale })]))
}

/** Only the name must be there; whatever else is half filled in can be completed later. */
function isName(questions: readonly Question[], key: string) {
  return questions.some((it) => it.key === key && it.prefilledFrom === 'name')
}

function codesIn(raw: unknown): string[] {
  return Object.values(textCells(raw)).map((code) => code.trim())
}
