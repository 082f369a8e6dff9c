import { type StageSight, readableByReviewers } from '#app/domain/readable-answers.ts'

import type { FrozenAnswers } from './frozen-answers.ts'

/** A submission as a reviewer may have it: the answers they may read, and only the files that those name. */
export function frozenForReviewers(frozen: FrozenAnswers, sight: StageSight): FrozenAnswers {
  const readable = readableByReviewers(frozen, sight)
  const handedIn = Object.fromEntries(
    Object.entries(frozen.handedIn).filter(([question]) => Object.hasOwn(readable.answers, question)),
  )
  const words = JSON.stringify([readable.answers, handedIn])
  const named = [...frozen.facts.attachments].filter(([id]) => words.includes(`"${id}"`))
  const attachments = new Map(sight.blindness === 'double' ? named.map(withoutItsName) : named)
  return { ...frozen, ...readable, handedIn, facts: { ...frozen.facts, attachments } }
}

/** Under double blindness a file is called by its place: its own name may say whose it is. */
function withoutItsName<File extends { name: string }>(
  [id, file]: readonly [string, File],
  place: number,
): [string, File] {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(file.name)?.[0] ?? ''
  return [id, { ...file, name: `${place + 1}${ending}` }]
}
