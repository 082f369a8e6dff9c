import { z } from 'zod'
import type { Answers } from './answer.ts'
import { partAnswer, textAnswer } from './answer.ts'
import { type FormDefinition, questionsOf } from './form.ts'
import { type ProfileField, isIdentifierKind, isOfProfile } from './profile-field.ts'
import type { Question } from './question.ts'
import { monthCell, monthCellParts } from './read-answer.ts'

export const standings = ['registered', 'recognized', 'in_process', 'none'] as const
export type Standing = (typeof standings)[number]

/** What the portal keeps of an organization between calls. Identifiers are by kind; a place is its narrowest code. */
export type OrganizationProfile = {
  name: string
  kind: string | null
  standing: Standing | null
  /** The month it was formed, as it was typed: `2015-3`. */
  founded: string | null
  community: string | null
  identifiers: Record<string, string>
  placeCodes: string[]
}

/** Who speaks for an organization, as far as an application's first answers need it. */
export type Speaker = { name: string; phone: string | null; email: string | null }

/** The questions of a call's form that ask for the organization's profile; of them only the name is required. */
export function profileQuestions(definition: FormDefinition): Question[] {
  return questionsOf(definition)
    .filter((question) => isOfProfile(question.prefilledFrom))
    .map((question) => ({ ...question, required: question.prefilledFrom === 'name' }))
}

/** The profile that these answers to the profile's questions make. */
export function profileFrom(questions: readonly Question[], answers: Answers): OrganizationProfile {
  const raw = (field: ProfileField) => answers[questions.find((it) => it.prefilledFrom === field)?.key ?? '']
  const text = (field: ProfileField) => textAnswer(raw(field)).trim()
  const identifiers = questions.flatMap(({ prefilledFrom: field }): [string, string][] =>
    field && isIdentifierKind(field) && text(field) !== '' ? [[field, text(field)]] : [],
  )
  const place = questions.find((it) => it.prefilledFrom === 'place')
  return {
    name: text('name'),
    kind: text('kind') || null,
    standing: z.enum(standings).safeParse(text('standing')).data ?? null,
    founded: monthCell(partAnswer(raw('founded'), 'month'), partAnswer(raw('founded'), 'year')) || null,
    community: text('community') || null,
    identifiers: Object.fromEntries(identifiers),
    placeCodes:
      place?.kind === 'place'
        ? place.levels.map(({ key }) => partAnswer(answers[place.key], key)).filter(Boolean)
        : [],
  }
}

/** The answers that a form starts from: what the profile and the person who speaks already say. */
export function prefilledAnswers(
  questions: readonly Question[],
  profile: OrganizationProfile,
  speaker?: Speaker,
): Record<string, unknown> {
  const known: Partial<Record<string, unknown>> = {
    name: profile.name,
    kind: profile.kind,
    standing: profile.standing,
    founded: profile.founded && monthCellParts(profile.founded),
    community: profile.community,
    ...profile.identifiers,
    representative_name: speaker?.name,
    representative_phone: speaker?.phone,
    representative_email: speaker?.email,
  }
  const found = questions.flatMap((question): [string, unknown][] => {
    if (question.prefilledFrom === undefined) return []
    if (question.kind === 'place') return placeAnswer(question, profile.placeCodes)
    const value = known[question.prefilledFrom]
    return value ? [[question.key, value]] : []
  })
  return Object.fromEntries(found)
}

function placeAnswer(question: Extract<Question, { kind: 'place' }>, codes: string[]): [string, unknown][] {
  if (codes.length === 0) return []
  return [[question.key, Object.fromEntries(question.levels.map(({ key }, at) => [key, codes[at] ?? '']))]]
}

/** A person's own organizations by name, and after them those of others for whom they type. */
export function withSpokenFor(
  own: readonly { id: string; name: string }[],
  applications: readonly { organizationId: string; organization: string }[],
) {
  const others = new Map(applications.map((it) => [it.organizationId, it.organization]))
  for (const { id } of own) others.delete(id)
  return [
    ...own.map(({ id, name }) => ({ id, name, isOwn: true })),
    ...[...others].map(([id, name]) => ({ id, name, isOwn: false })),
  ]
}

/** Whom a facilitator writes for: someone without an inbox, reached by telephone, and how they agreed to it. */
export const spokenForInput = z.object({
  'for_whom.name': z.string().trim().min(1, 'problem_required').max(120, 'problem_name_too_long'),
  'for_whom.phone': z.string().trim().min(6, 'problem_required').max(40),
  'for_whom.consent': z.string().trim().min(1, 'problem_required').max(1000),
})

/** The whole name of an organization, or its number in a registry. */
export const findOrganizationInput = z.object({
  words: z.string('problem_required').trim().min(1, 'problem_required').max(200),
})

export const memberRoles = ['representative', 'contributor'] as const
export type MemberRole = (typeof memberRoles)[number]

/** Someone who belongs to an organization, as its representatives may see them. */
export type Member = {
  id: string
  name: string
  email: string | null
  phone: string | null
  role: MemberRole
  isReader: boolean
}
