import { randomBytes } from 'node:crypto'

import { data, redirect } from 'react-router'
import { z } from 'zod'

import type { Answers } from '#app/domain/answer.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import { movedRows } from '#app/domain/row-move.ts'
import {
  changeRubricDraft,
  discardRubricDraft,
  publishRubric,
  rubricBase,
  startRubricDraft,
} from '#db/rubric-draft.ts'

import { attempt } from './attempt.ts'
import { readFields } from './body.ts'
import { postedText } from './posted-operation.ts'
import { type criterionPage, newCriterion } from './rubric-page.ts'

/** What a criterion's page shows again: everything typed, and why it was not kept as it is. */
export type CriterionReply = {
  typed: Answers
  rowCounts?: Record<string, number>
  isChanged?: boolean
  refusal?: string
}

type Editing = { personId: string; rubric: string; criterion: string; page: ReturnType<typeof criterionPage> }

/** Saves a criterion as it was typed, whatever it is worth, on top of what its writer saw. */
export async function saveCriterion(request: Request, { personId, rubric, criterion, page }: Editing) {
  const fields = await readFields(request)
  const typed: Answers = Object.fromEntries(page.questions.map((it) => [it.key, readRaw(it, fields)]))
  const moved = page.questions.flatMap((it) => {
    const rows = it.kind === 'rows' ? movedRows(it, fields) : undefined
    return rows ? [[it.key, rows] as const] : []
  })
  const reply = (status: number, more: Omit<CriterionReply, 'typed'>) =>
    data<CriterionReply>({ typed: { ...typed, ...Object.fromEntries(moved) }, ...more }, { status })
  if (moved.length > 0)
    return reply(200, { rowCounts: Object.fromEntries(moved.map(([key, rows]) => [key, rows.length])) })

  const id = criterion === newCriterion ? `c${randomBytes(5).toString('hex')}` : criterion
  const seen = { isChanged: false }
  const saved = await attempt(() =>
    changeRubricDraft(personId, rubric, (draft) => {
      const stands = draft.criteria.find((it) => it.id === id)
      if (!stands && criterion === newCriterion)
        return { ...draft, criteria: [...draft.criteria, { id, typed }] }
      seen.isChanged = !stands || rubricBase(stands.typed) !== postedText(fields, 'base')
      if (seen.isChanged) return draft
      return { ...draft, criteria: draft.criteria.map((it) => (it.id === id ? { id, typed } : it)) }
    }),
  )
  if (saved && 'data' in saved) return reply(409, { refusal: saved.data.refusal })
  if (seen.isChanged) return reply(409, { isChanged: true })
  return redirect(`/manage/rubrics/${rubric}/criteria/${id}?saved`)
}

const intents = ['start', 'publish', 'discard', 'form', 'up', 'remove'] as const

/** What the buttons of a rubric's page do. A button that was pressed on an older state of the list moves nothing else. */
export async function changeRubric(request: Request, personId: string, rubric: string) {
  const fields = await readFields(request)
  const [intent = '', criterion = ''] = postedText(fields, 'do').split(':')
  const wanted = z.enum(intents).safeParse(intent).data
  const page = `/manage/rubrics/${rubric}`
  return attempt(async () => {
    if (wanted === 'start') await startRubricDraft(personId, rubric)
    if (wanted === 'publish') await publishRubric(personId, rubric)
    if (wanted === 'discard') await discardRubricDraft(personId, rubric)
    if (wanted === 'form') {
      const formVersionId = z.uuid().nullable().catch(null).parse(postedText(fields, 'form'))
      await changeRubricDraft(personId, rubric, (draft) => ({ ...draft, formVersionId }))
    }
    if (wanted === 'up' || wanted === 'remove')
      await changeRubricDraft(personId, rubric, (draft) => {
        const at = draft.criteria.findIndex(({ id }) => id === criterion)
        const [it] = draft.criteria.slice(Math.max(at, 0), at + 1)
        if (!it) return draft
        const others = draft.criteria.toSpliced(at, 1)
        return {
          ...draft,
          criteria: wanted === 'remove' ? others : others.toSpliced(Math.max(0, at - 1), 0, it),
        }
      })
    const isGone = wanted === 'discard' && postedText(fields, 'first') !== ''
    return redirect(isGone ? '/manage/rubrics' : `${page}?done=${wanted ?? ''}`)
  })
}
