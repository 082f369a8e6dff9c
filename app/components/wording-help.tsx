import type { LetterSlot } from '#app/domain/letter-slot.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Details } from './details.tsx'

const parts: Record<LetterSlot, () => string> = {
  news: m.wording_part_news,
  details: m.wording_part_details,
  reasons: m.wording_part_reasons,
  feedback: m.wording_part_feedback,
  conditions: m.wording_part_conditions,
  sections: m.wording_part_sections,
  what_next: m.wording_part_what_next,
  reconsider: m.wording_part_reconsider,
  open: m.wording_part_open,
}

const data: Readonly<Record<string, () => string>> = {
  funder: m.wording_data_funder,
  recipient: m.wording_data_recipient,
  reference: m.wording_data_reference,
  title: m.wording_data_title,
  organization: m.wording_data_organization,
  call: m.wording_data_call,
  amount: m.wording_data_amount,
}

type WordingHelpProps = {
  variables: readonly string[]
  slots: readonly LetterSlot[]
  /** A whole text to begin with. */
  starting: string
}

/** What may stand in braces in a letter, and the parts that only the portal writes. */
export function WordingHelp({ variables, slots, starting }: WordingHelpProps) {
  return (
    <Details summary={m.wording_help()}>
      <p>{m.wording_help_data()}</p>
      <dl className="minka-facts">
        {variables.map((name) => (
          <Named key={name} name={name} words={data[name]?.() ?? name} />
        ))}
      </dl>
      <p>{m.wording_help_parts()}</p>
      <dl className="minka-facts">
        {slots.map((name) => (
          <Named key={name} name={name} words={parts[name]()} />
        ))}
      </dl>
      <p>{m.wording_help_start()}</p>
      <pre className="minka-lines">{starting}</pre>
    </Details>
  )
}

function Named({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>
        <code>{`{${name}}`}</code>
      </dt>
      <dd>{words}</dd>
    </div>
  )
}
