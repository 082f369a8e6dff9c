import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { eventWords } from './event-words.ts'
import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'
import { SuccessMessage } from './success-message.tsx'
import { Table } from './table.tsx'

type Link = {
  number: number
  machine: string
  move: string
  at: Date
  by: string | null
  about: string | null
  reason: string | null
  previousHash: string
  hash: string
}

type HistoryChainProps = { links: readonly Link[]; brokenAt: number | null; timeZone: string }

/** Whether the history of an application is whole, and each of its events with the hashes that chain them. */
export function HistoryChain({ links, brokenAt, timeZone }: HistoryChainProps) {
  return (
    <>
      {brokenAt === null ? (
        <SuccessMessage>{m.history_whole({ count: links.length })}</SuccessMessage>
      ) : (
        <Notice tone="problem" title={m.history_broken({ number: brokenAt })}>
          <p>{m.history_broken_text()}</p>
        </Notice>
      )}
      <Table
        caption={m.history_caption()}
        columns={[
          { header: m.history_column_number(), numeric: true },
          { header: m.history_column_what() },
          { header: m.history_column_who() },
          { header: m.history_column_when() },
          { header: m.history_column_hash() },
        ]}
        rows={links.map((link) => ({
          id: String(link.number),
          cells: [
            String(link.number),
            <What key="what" {...link} isBroken={link.number === brokenAt} />,
            link.by ?? m.history_clock(),
            formatDateTime(link.at, getLocale(), timeZone),
            <code key="hash" className="minka-hash">
              {link.hash}
            </code>,
          ],
        }))}
        dense
      />
    </>
  )
}

function What({ machine, move, about, reason, isBroken }: Link & { isBroken: boolean }) {
  return (
    <>
      {eventWords(machine, move, about ?? '')}
      {isBroken && <strong> · {m.history_broken_here()}</strong>}
      {reason && <span className="minka-quiet minka-ranking__whose">{reason}</span>}
    </>
  )
}
