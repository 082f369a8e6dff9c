import type { RouterContextProvider } from 'react-router'

import { setupFacts } from '#app/domain/call-setup.ts'
import type { Answers } from '#app/domain/answer.ts'
import { criteriaOf, draftRubricFaults } from '#app/domain/rubric-draft.ts'
import { rubricDiff } from '#app/domain/rubric-diff.ts'
import { criterionQuestions } from '#app/domain/rubric-questions.ts'
import { rubricBase, questionsOfDraft } from '#db/rubric-draft.ts'
import { type RubricFamily, findRubric } from '#db/rubric-family.ts'

import { requestFacts, signedInAs } from './context.ts'
import { found, requireId } from './found.ts'
import { setupWords } from './setup-words.ts'

type Context = Readonly<RouterContextProvider>

/** The address of a criterion that is not there yet. */
export const newCriterion = 'new'

/** The rubric of an address, if it is of a funder within which the person signed in is an officer; a 404 page otherwise. */
export async function rubricFor(context: Context, id: string) {
  const { personId } = context.get(signedInAs)
  return { personId, family: found(await findRubric(personId, requireId(id))) }
}

/** A rubric with all that is wrong with its draft, and what each version changed. */
export function rubricPage({ draft, versions, locales, ...family }: RubricFamily) {
  const [newest] = versions
  return {
    rubric: family,
    draft: draft && {
      number: draft.number,
      formVersionId: draft.content.formVersionId,
      ids: draft.content.criteria.map(({ id }) => id),
      criteria: criteriaOf(draft.content, locales),
      faults: draftRubricFaults(draft.content, {
        locales,
        questions: questionsOfDraft(family, draft.content),
      }),
      diff: rubricDiff(newest?.criteria ?? [], criteriaOf(draft.content, locales)),
      since: newest?.number,
    },
    versions: versions.map((version, at) => {
      const before = versions[at + 1]
      return { ...version, diff: before && rubricDiff(before.criteria, version.criteria) }
    }),
  }
}

/** What a new criterion begins with. */
const blank: Answers = { answer: 'scale', scale_min: '1', scale_max: '5', weight: '1', optional: 'no' }

/** One criterion of a draft as its page asks it; a 404 page where it is not there, or no draft is. */
export function criterionPage(context: Context, family: RubricFamily, id: string) {
  const { locales, forms, timeZone, draft } = family
  const { content } = found(draft)
  const form = forms.find((it) => it.id === content.formVersionId)
  const at = content.criteria.findIndex((it) => it.id === id)
  const known = id === newCriterion ? { id, typed: blank } : found(content.criteria[at])
  const faults = draftRubricFaults(content, { locales, questions: questionsOfDraft(family, content) })
  return {
    rubric: { id: family.id, title: family.title },
    isNew: id === newCriterion,
    questions: criterionQuestions({ locales, questions: form?.questions ?? [] }, setupWords()),
    answers: known.typed,
    base: rubricBase(known.typed),
    facts: setupFacts({}, { timeZone, now: context.get(requestFacts).reachedUsAt }),
    faults: faults.filter((fault) => at >= 0 && fault.at === at),
  }
}
