import { changedSections } from '#app/domain/answer-changes.ts'
import { readIn } from '#app/domain/form-in-one-language.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findEarlierSubmission } from '#db/case-view.ts'
import type { FrozenAnswers } from '#db/frozen-answers.ts'

/**
 * What a submission, in the page's language, says otherwise than the one before it; null where it is the first to its form. Worked out
 * here alone: browsers may cut words otherwise than the server.
 */
export async function changesSince(readerId: string, id: string, frozen: FrozenAnswers) {
  const earlier = frozen.number > 1 ? await findEarlierSubmission(readerId, id) : null
  if (earlier?.formPosition !== frozen.formPosition) return null
  return {
    since: earlier.reachedUsAt,
    sections: changedSections(readIn(earlier, getLocale()), frozen),
    placeNames: { ...earlier.placeNames, ...frozen.placeNames },
  }
}
