import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { Radios } from './radios.tsx'

/** An application whose answers another may start from. */
export type CopySource = {
  id: string
  reference: string
  title: string
  organizationId: string
  callTitle: LocalizedText
  submittedAt: Date | null
  timeZone: string
}

type StartFromProps = {
  sources: readonly CopySource[]
  organizations: readonly { id: string; name: string }[]
  chosen: string | undefined
  error: string | undefined
}

/** Whether an application starts from nothing or from the answers of an earlier one of these organizations. */
export function StartFrom({ sources, organizations, chosen = '', error }: StartFromProps) {
  const offered = sources.flatMap((source) => {
    const owner = organizations.find(({ id }) => id === source.organizationId)
    return owner ? [{ ...source, owner: owner.name }] : []
  })
  if (offered.length === 0) return null
  return (
    <Radios
      name="from"
      legend={m.apply_start_from()}
      hint={m.apply_start_from_hint()}
      error={error}
      defaultValue={chosen}
      options={[
        { value: '', label: m.apply_start_from_nothing() },
        ...offered.map((it) => ({
          value: it.id,
          label: m.apply_start_from_answers({ reference: it.reference }),
          hint: [it.title, localized(it.callTitle), organizations.length > 1 ? it.owner : '', sentWords(it)]
            .filter(Boolean)
            .join(' · '),
        })),
      ]}
    />
  )
}

function sentWords({ submittedAt, timeZone }: CopySource): string {
  if (!submittedAt) return m.apply_start_from_unsent()
  return m.apply_start_from_sent({ at: formatDateTime(submittedAt, getLocale(), timeZone) })
}
