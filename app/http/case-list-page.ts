import { redirect } from 'react-router'

import { caseKeys } from '#app/domain/case-keys.ts'
import { caseListAsk, caseListSearch, withAdded } from '#app/domain/case-list.ts'
import { type Board, countBoard, findBoard } from '#db/board.ts'
import { listCases } from '#db/case-list.ts'
import { listLateReviewers } from '#db/late-review.ts'

import { caseWords, namedKeys } from './filter-names.ts'
import { found } from './found.ts'
import { readFilter } from './read-filter.ts'

/** The filter of a call's list as this reader may write it, with all that is wrong with it. */
export function readCaseFilter(board: Pick<Board, 'decides' | 'regions'>, q: string) {
  return readFilter(q, namedKeys(caseKeys(board), caseWords))
}

/**
 * A call's list as the address asks for it. While something is wrong with its filter nobody acts on the rest, so there is no
 * page. What was chosen beside the search box moves into the filter, and the address with it.
 */
export async function readCaseList(personId: string, slug: string, request: Request) {
  const search = new URL(request.url).searchParams
  const ask = caseListAsk.parse(Object.fromEntries(search))
  const board = found(await findBoard(personId, slug))
  const { keys, filter, faults } = readCaseFilter(board, ask.q)
  const isRead = faults.length === 0
  const q = withAdded({ q: ask.q, filter: isRead ? filter : undefined }, search)
  if (q !== undefined) throw redirect(`/manage/calls/${slug}?${caseListSearch({ ...ask, q })}`)
  const choice = { readerId: personId, callId: board.id, filter }
  const [counted, late, page] = await Promise.all([
    countBoard(personId, board.id),
    listLateReviewers(personId, board.id),
    isRead ? listCases(choice, ask) : null,
  ])
  return { ask, board, ...counted, keys, filter, faults, late, page, summary: page?.summary ?? null }
}
