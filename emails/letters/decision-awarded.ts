import { noticeTemplates, type NoticeFacts } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, type Block, type Row } from '../letter.ts'
import { about, comments, named, openApplication, replacing } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const decisionAwarded = letter(noticeTemplates['decision-awarded'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_decision_awarded_subject(known, say.into),
    opening: m.letter_decision_awarded_opening({ ...known, amount: say.figures(facts.amount) }, say.into),
    blocks: [
      ...replacing(facts, say),
      about(facts, say, amounts(facts, say)),
      ...conditions(facts.conditions, say),
      ...comments(facts.feedback, say),
    ],
    action: accept(facts.answerWithinDays, say),
    after: [openApplication(facts, say)],
  }
})

function amounts({ amount, requested }: NoticeFacts<'decision-awarded'>, say: Speech): Row[] {
  const approved = { label: m.letter_decision_awarded_amount({}, say.into), value: say.amount(amount) }
  if (!requested) return [approved]
  return [
    { label: m.letter_decision_awarded_requested({}, say.into), value: say.figures(requested) },
    approved,
  ]
}

function conditions(items: string[], say: Speech): Block[] {
  if (items.length === 0) return []
  return [
    { slot: 'conditions', kind: 'list', heading: m.letter_decision_awarded_conditions({}, say.into), items },
  ]
}

function accept(days: number | undefined, say: Speech): string {
  if (days === undefined) return m.letter_decision_awarded_action({}, say.into)
  return m.letter_decision_awarded_action_within({ days }, say.into)
}
