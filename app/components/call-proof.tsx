import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { eventWords } from './event-words.ts'
import { Facts } from './facts.tsx'
import { formatDateTime, formatNumber } from './format.ts'
import { Notice } from './notice.tsx'
import { SuccessMessage } from './success-message.tsx'
import { Table } from './table.tsx'

type CallProofProps = {
  proof: {
    applications: number
    events: number
    fingerprint: string
    latest: Date | null
    isWhole: boolean
    broken: readonly {
      applicationId: string
      reference: string
      title: string
      number: number
      machine: string
      move: string
      by: string | null
      at: Date
    }[]
  }
  now: Date
  timeZone: string
}

/** Whether the histories of a call are as they were written, in plain words; where one is not, which event broke it. */
export function CallProof({ proof, now, timeZone }: CallProofProps) {
  const { applications, events, fingerprint, latest, isWhole, broken } = proof
  const counts = {
    applications: formatNumber(applications, getLocale()),
    events: formatNumber(events, getLocale()),
  }
  const when = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  return (
    <>
      {isWhole ? (
        <SuccessMessage>{m.proof_whole(counts)}</SuccessMessage>
      ) : (
        <Notice tone="problem" title={m.proof_broken()}>
          <p>{m.proof_broken_text()}</p>
        </Notice>
      )}
      {broken.length > 0 && (
        <Table
          caption={m.proof_broken_where()}
          columns={[
            { header: m.slate_column_application() },
            { header: m.proof_event() },
            { header: m.history_column_who() },
            { header: m.history_column_when() },
          ]}
          rows={broken.map(({ applicationId, reference, title, number, machine, move, by, at }) => ({
            id: applicationId,
            cells: [
              <a key="open" className="govuk-link" href={`/manage/applications/${applicationId}/history`}>
                {reference} · {title}
              </a>,
              m.proof_event_is({ number, what: eventWords(machine, move, '') }),
              by ?? m.history_clock(),
              when(at),
            ],
          }))}
        />
      )}
      <Facts
        facts={[
          { label: m.proof_checked(), value: when(now) },
          { label: m.proof_latest(), value: latest ? when(latest) : '–' },
          {
            label: m.proof_fingerprint(),
            value: <code className="minka-hash">{fingerprint}</code>,
            isProse: true,
          },
        ]}
      />
      <p className="govuk-body minka-reading">{m.proof_fingerprint_text()}</p>
    </>
  )
}
