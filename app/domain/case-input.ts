import { z } from 'zod'
import { dayFrom } from './calendar.ts'
import { conflictEffects, type ConflictKind } from './conflict.ts'
import { declaredKinds } from './review-declaration.ts'
import { screeningAnswers, type ScreeningNote } from './screening.ts'

const words = z.string().trim()
const chosen = { error: 'problem_required_choice' } as const

/** A step that may need a written reason; whether it does is for its rule to say. */
export const reasonInput = z.object({ reason: words.default('') })

/** A step that always needs a written reason. */
export const statedReasonInput = z.object({ reason: words.min(1, 'problem_required') })

/** The reviewer to be asked, or that the portal looks for whoever is missing. */
export const assignInput = z.object({ intent: z.literal('find').optional(), reviewer: z.uuid().optional() })

/** The applications whose review is closed together. */
export const closingInput = z.object({
  applications: z.array(z.uuid(chosen)).min(1, 'problem_required_choice'),
})

/** What can be recorded: what people say, and a shared domain, which an officer records in order to lift it. */
export const recordedKinds = [
  ...declaredKinds,
  'same_email_domain',
] as const satisfies readonly ConflictKind[]

/** One's own conflict, or that of a colleague, of whom it is said why. */
export const conflictInputOf = (ownId: string) =>
  z
    .object({
      person: z.uuid(chosen),
      kind: z.enum(recordedKinds, chosen),
      effect: z.enum(conflictEffects, chosen),
      note: words.default(''),
    })
    .refine(({ person, note }) => person === ownId || note !== '', {
      path: ['note'],
      error: 'problem_required',
    })

/** What an officer does with a review: takes it back with a reason, opens it again, or ends it for a conflict. */
export const assignmentInput = z
  .object({
    intent: z.enum(['cancel', 'revise', 'recuse']),
    reason: words.default(''),
    kind: z.string().default(''),
  })
  .transform(({ intent, reason, kind }, context) => {
    const known = declaredKinds.find((it) => it === kind)
    if (intent === 'revise') return { intent }
    if (intent === 'cancel' && reason !== '') return { intent, reason }
    if (intent === 'recuse' && known) return { intent, kind: known }
    const [path, message] =
      intent === 'cancel' ? (['reason', 'problem_required'] as const) : (['kind', chosen.error] as const)
    context.addIssue({ code: 'custom', path: [path], message })
    return z.NEVER
  })

/** What must change, in which sections, and the last day to answer; a first sending shows the letter and sends nothing. */
export const changesInput = z
  .object({
    sections: z.array(z.string()).min(1, 'problem_required_choice'),
    message: words.min(1, 'problem_required'),
    'due-day': z.string().default(''),
    'due-month': z.string().default(''),
    'due-year': z.string().default(''),
  })
  // Said even when other fields are wrong, so that everything is said at once.
  .refine((typed) => dueDay(typed) !== undefined, {
    path: ['due'],
    error: 'problem_not_a_day',
    when: () => true,
  })
  .transform(({ sections, message, ...due }) => ({
    sections,
    message,
    day: dueDay(due) ?? '',
  }))

function dueDay(typed: Readonly<Record<string, unknown>>): string | undefined {
  const part = (name: string) => z.string().catch('').parse(typed[name])
  return dayFrom({ day: part('due-day'), month: part('due-month'), year: part('due-year') })
}

/** The names of the inputs of one item of a checklist. */
export function screeningFields(item: string) {
  return { answer: `answer_${item}`, note: `note_${item}` }
}

/** The form of a checklist; everything may be empty, since a save takes whatever is there. */
export function screeningForm(items: readonly string[]) {
  const names = items.flatMap((item) => Object.values(screeningFields(item)))
  return z.object({
    intent: z.enum(['save', 'start']).default('save'),
    ...Object.fromEntries(names.map((name) => [name, z.string().default('')])),
  })
}

/** What was noted of each item, read by the names of its inputs. */
export function screeningNotes(
  items: readonly string[],
  typed: Readonly<Record<string, unknown>>,
): ScreeningNote[] {
  return items.map((item) => {
    const fields = screeningFields(item)
    return {
      item,
      answer: z.enum(screeningAnswers).nullable().catch(null).parse(typed[fields.answer]),
      note: z.string().catch('').parse(typed[fields.note]).trim(),
    }
  })
}
