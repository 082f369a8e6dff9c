import type { Assigning, AssigningStage } from '#db/assignment-stage.ts'
import { findAssigning } from '#db/assignment-stage.ts'

import { found } from './found.ts'

/** The review stage that an address means by its number: else the one with applications in review, else the first. */
export async function assigningAt(
  officerId: string,
  slug: string,
  request: Request,
): Promise<Assigning & { stage: AssigningStage }> {
  const assigning = found(await findAssigning(officerId, slug))
  const { stages } = assigning
  const named = new URL(request.url).searchParams.get('stage')
  const stage =
    named === null
      ? (stages.find(({ inReview }) => inReview > 0) ?? stages[0])
      : stages.find(({ position }) => String(position) === named)
  return { ...assigning, stage: found(stage) }
}
