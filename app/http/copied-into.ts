import { formPages, pageOf } from '#app/domain/application-pages.ts'
import { questionsToReview } from '#app/domain/copy-review.ts'
import type { ApplicantView } from '#db/applicant-view.ts'
import { findCopiedFrom } from '#db/copied-from.ts'

/** From what a draft was started, and on which of its pages its writer must look again; nothing where it was from nothing. */
export async function copiedInto(personId: string, view: ApplicantView) {
  const copied = view.status === 'draft' ? await findCopiedFrom(personId, view.id) : undefined
  if (!copied) return undefined
  const questions = questionsToReview(copied, view)
  const pages = formPages(view)
  const asking = Map.groupBy(questions, ({ key }) => pageOf(pages, key)?.group)
  return {
    reference: copied.reference,
    count: copied.count,
    questions: questions.length,
    pages: [...asking].flatMap(([group, inside]) =>
      group ? [{ key: group.key, title: group.title, questions: inside.length }] : [],
    ),
  }
}
