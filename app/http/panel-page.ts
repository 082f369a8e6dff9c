import { onlyTerm } from '#app/domain/case-list.ts'
import type { Filter } from '#app/domain/filter.ts'
import { type Board, findBoard } from '#db/board.ts'
import type { Choice } from '#db/case-choice.ts'

import { readCaseFilter } from './case-list-page.ts'
import { found } from './found.ts'

/** What the panel reads unless another filter is asked for. */
const usual = 'status:in_panel'

/** Whatever is asked for, nobody reads what nobody has sent. */
const submitted: Filter[number] = { ...onlyTerm('status', 'draft'), not: true }

type PanelChoice = ReturnType<typeof readCaseFilter> & { board: Board; q: string; choice: Choice }

/** The applications that the address chooses for the panel; while its filter is wrong none is. */
export async function readPanelChoice(
  personId: string,
  slug: string,
  request: Request,
): Promise<PanelChoice> {
  const board = found(await findBoard(personId, slug))
  const q = (new URL(request.url).searchParams.get('q') ?? usual).trim()
  const read = readCaseFilter(board, q)
  const filter = [...read.filter, submitted]
  return { ...read, board, q, choice: { readerId: personId, callId: board.id, filter } }
}
