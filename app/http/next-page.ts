import { fieldName } from '#app/domain/answer.ts'
import { isMistake } from '#app/domain/answer-problems.ts'
import { formPages, pageAfter } from '#app/domain/application-pages.ts'
import { isAnswerable } from '#app/domain/applicant-status.ts'
import { checkAnswers, visibleQuestions } from '#app/domain/check-form.ts'
import type { QuestionGroup } from '#app/domain/form.ts'
import { openerOf } from '#app/domain/opened-question.ts'
import { takesAnswer } from '#app/domain/takes-answer.ts'
import { movedRows, rowMoveField } from '#app/domain/row-move.ts'
import type { ApplicantView } from '#db/applicant-view.ts'

import type { AnswerPost } from './answer-post.ts'
import { postedText } from './posted-operation.ts'

/** Something that is written on a form: an application, or a report on an award. `address` is where its list of tasks is. */
export type WrittenView = Pick<
  ApplicantView,
  | 'reference'
  | 'callSlug'
  | 'status'
  | 'unlockedSections'
  | 'definition'
  | 'answers'
  | 'revisions'
  | 'facts'
  | 'places'
> & { address: string; checkAddress: string }

/** An application as something that is written. */
export function writtenApplication(view: ApplicantView): WrittenView {
  const address = `/apply/${view.id}`
  return { ...view, address, checkAddress: `${address}/check` }
}

type SavedPage = {
  /** Reads again what is written, as it is saved. */
  again: () => Promise<WrittenView>
  post: AnswerPost
  group: QuestionGroup
  before: WrittenView
}

/**
 * Where a saved page leads: to the list, to the next page, or back to itself where a button asked for it, where an answer
 * cannot be right, or where an answer brought up a question that the page had not asked.
 */
export async function nextAddress(saved: SavedPage, url: URL): Promise<string> {
  const { again, post, group, before } = saved
  const here = (query: Record<string, string>, field = '') =>
    `${url.pathname}?${new URLSearchParams({ ...kept(url), ...query }).toString()}#${field}`

  const asked = askedFor(post, group)
  if (asked) return here(asked.query, asked.field)
  if (postedText(post.fields, 'next') === 'list') return `${before.address}?done=saved`

  const view = await again()
  if (postedText(post.fields, 'next') !== 'anyway') {
    const brought = broughtUp(view, group, post)
    if (brought) return here({}, brought)
    const own = checkAnswers(view.definition, view.answers, view.facts, group.questions)
    if (own.some(isMistake)) return here({ check: '1' })
  }
  return onwardFrom(view, group.key, url.searchParams.get('back') === 'check')
}

/** Where a page of questions leads that is done: to the next one that can be answered, after the last to the check. */
export function onwardFrom(view: WrittenView, group: string, isBackToCheck: boolean): string {
  const open = formPages(view).filter(({ section }) => isAnswerable(view, section.key))
  const next = isBackToCheck ? undefined : pageAfter(open, group)
  return next ? `${view.address}/questions/${next.group.key}` : view.checkAddress
}

type AskedFor = { query: Record<string, string>; field: string }

/** Buttons that stay on the page: another row, one row less, a list of places, a file more or less. */
function askedFor({ fields }: AnswerPost, group: QuestionGroup): AskedFor | undefined {
  for (const question of group.questions) {
    const rows = question.kind === 'rows' ? movedRows(question, fields) : undefined
    if (!rows || question.kind !== 'rows') continue
    const isAdding = postedText(fields, rowMoveField) === fieldName(question.key, 'add')
    const last = fieldName(question.key, Math.max(rows.length - 1, 0), question.columns[0]?.key ?? '')
    return { query: { rows: `${question.key}:${rows.length}` }, field: isAdding ? last : question.key }
  }
  const [fewer = ''] = postedText(fields, 'remove_file').split('.')
  const changed = fewer || postedText(fields, 'join_photos')
  const stay = postedText(fields, 'stay') || (changed && fieldName(changed, 'files'))
  return stay ? { query: {}, field: stay } : undefined
}

/** A question of the page that is asked now and was not; one that its opener shows by itself was there already. */
function broughtUp(view: WrittenView, group: QuestionGroup, { fields }: AnswerPost): string | undefined {
  const shown = fields.getAll('asked')
  const now = visibleQuestions(view.definition, view.answers, view.facts)
  return now.find(
    (it) =>
      takesAnswer(it) &&
      group.questions.some(({ key }) => key === it.key) &&
      !shown.includes(it.key) &&
      openerOf(it) === undefined,
  )?.key
}

function kept(url: URL): Record<string, string> {
  return url.searchParams.get('back') === 'check' ? { back: 'check' } : {}
}
