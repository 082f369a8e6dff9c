import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { localized } from './localized.ts'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

/** A part of the form that a flag may be on. */
export type FlaggedSection = { key: string; title: LocalizedText }

type FlagRaisingProps = {
  id: string
  sections: readonly FlaggedSection[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** The form that raises a flag on a part of the form. */
export function FlagRaising({ id, sections, problems, values }: FlagRaisingProps) {
  return (
    <form method="post" className="minka-reading">
      <input type="hidden" name="id" value={id} />
      <Select
        name="section"
        label={m.discussion_section()}
        error={problemOf(problems, 'section')}
        options={sections.map(({ key, title }) => ({ value: key, label: localized(title) }))}
        defaultValue={values['section']?.[0] ?? ''}
      />
      <TextArea
        name="concern"
        label={m.discussion_concern()}
        rows={3}
        error={problemOf(problems, 'concern')}
        defaultValue={values['concern']?.[0]}
      />
      <Button name="intent" value="flag" variant="secondary">
        {m.discussion_raise_button()}
      </Button>
    </form>
  )
}
