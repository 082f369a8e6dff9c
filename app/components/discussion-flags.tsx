import type { Flag, Voice } from '#app/domain/discussion-words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Details } from './details.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { FlagRaising, type FlaggedSection } from './flag-raising.tsx'
import { FlagResolving } from './flag-resolving.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { voiceWords } from './voice-words.ts'

export type DiscussionFlagsProps = {
  /** The id of a flag that the page may raise. */
  id: string
  flags: readonly Flag[]
  sections: readonly FlaggedSection[]
  timeZone: string
  mayWrite: boolean
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** The flags on the parts of a form, each with who raised it and how it was resolved, and the ways to do either. */
export function DiscussionFlags(props: DiscussionFlagsProps) {
  const { id, flags, sections, mayWrite, problems, values } = props
  const open = flags.filter(({ resolution }) => resolution === null)
  const nameOf = (section: string) => {
    const known = sections.find(({ key }) => key === section)
    return known ? localized(known.title) : section
  }
  const isWrong = (...fields: string[]) => fields.some((it) => problemOf(problems, it) !== undefined)
  return (
    <>
      {flags.length === 0 ? (
        <p className="govuk-body">{m.discussion_no_flags()}</p>
      ) : (
        <FlagTable {...props} nameOf={nameOf} />
      )}
      {mayWrite && (
        <Details summary={m.discussion_raise()} open={isWrong('section', 'concern')}>
          <FlagRaising {...{ id, sections, problems, values }} />
        </Details>
      )}
      {mayWrite && open.length > 0 && (
        <Details summary={m.discussion_resolve()} open={isWrong('flag', 'answer')}>
          <FlagResolving
            flags={open.map((it) => ({ id: it.id, label: nameOf(it.section), words: it.words }))}
            {...{ problems, values }}
          />
        </Details>
      )}
    </>
  )
}

function FlagTable({ flags, timeZone, nameOf }: DiscussionFlagsProps & { nameOf: (key: string) => string }) {
  return (
    <Table
      caption={m.discussion_flags_caption()}
      captionSize="hidden"
      dense
      columns={[
        { header: m.discussion_section() },
        { header: m.discussion_concern() },
        { header: m.discussion_state() },
      ]}
      rows={flags.map(({ id, section, words, raisedBy, at, resolution }) => ({
        id,
        cells: [
          nameOf(section),
          <Remark key="raised" {...{ words, timeZone, at }} by={raisedBy} />,
          resolution ? (
            <div key="state">
              <Tag tone="green">{m.discussion_resolved()}</Tag>
              <Remark {...resolution} timeZone={timeZone} />
            </div>
          ) : (
            <Tag key="state" tone="gold">
              {m.discussion_open()}
            </Tag>
          ),
        ],
      }))}
    />
  )
}

function Remark({ words, by, at, timeZone }: { words: string; by: Voice; at: Date; timeZone: string }) {
  return (
    <div>
      <p className="minka-answer__prose">{words}</p>
      <p className="minka-quiet">
        {voiceWords(by)} · {formatDateTime(at, getLocale(), timeZone)}
      </p>
    </div>
  )
}
