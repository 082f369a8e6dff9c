import type { ReactNode } from 'react'
import { z } from 'zod'

import type { FormDefinition } from '#app/domain/form.ts'
import { propertyChanges } from '#app/domain/form-diff.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import type { DraftConflictSaid } from './editor-said.ts'
import { formChangeWords } from './form-change-words.ts'
import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'
import { propertyValueWords } from './property-value-words.ts'
import { propertyName } from './property-words.ts'
import { Table } from './table.tsx'

const words = z.record(z.string(), z.string())

type DraftConflictProps = {
  conflict: DraftConflictSaid
  timeZone: string
  /** What stands there now; nothing where the other took it away. */
  theirs: object | undefined
  definition: FormDefinition
  /** Where the page is as it stands now, and where to go on where the other's removal is left as it is. */
  hereHref?: string
  outlineHref: string
  /** The id of the form below in which one's own is saved; none where there is nothing to save. */
  formId?: string | undefined
  /** What the differing things are called, where they are no properties of a question. */
  nameOf?: (name: string) => string
  children?: ReactNode
}

/**
 * That somebody changed the same part meanwhile: who, what and when, both states of everything that differs, and the choice
 * between theirs and one's own.
 */
export function DraftConflict(draft: DraftConflictProps) {
  const { conflict, timeZone, theirs, hereHref = '?', outlineHref, formId, children } = draft
  const { by, at, change } = conflict
  const when = formatDateTime(at, getLocale(), timeZone)
  const isGone = theirs === undefined
  return (
    <Notice tone="problem" title={isGone ? m.form_conflict_gone_title() : m.form_conflict_title()}>
      <p>{m.form_conflict_who({ name: by, when, what: formChangeWords(change) })}</p>
      <Differences {...draft} />
      {children}
      {formId && <p>{isGone ? m.form_conflict_gone_text() : m.form_conflict_text()}</p>}
      <ButtonGroup>
        {formId && <Button form={formId}>{m.form_conflict_mine()}</Button>}
        <Button variant="secondary" href={isGone ? outlineHref : hereHref}>
          {isGone ? m.form_conflict_leave_gone() : m.form_conflict_theirs({ name: by })}
        </Button>
      </ButtonGroup>
    </Notice>
  )
}

function Differences({ conflict, theirs, definition, nameOf = propertyName }: DraftConflictProps) {
  const { mine, by } = conflict
  if (!theirs || typeof mine !== 'object' || mine === null) return null
  const rows = propertyChanges(theirs, mine).map(({ name, before, after }) => ({
    id: name,
    cells: [nameOf(name), ...differing(before, after).map((it) => propertyValueWords(it, definition))],
  }))
  if (rows.length === 0) return <p>{m.form_conflict_same()}</p>
  return (
    <div className="minka-differences">
      <Table
        caption={m.form_conflict_both()}
        captionSize="hidden"
        dense
        columns={[
          { header: m.form_conflict_what() },
          { header: m.form_conflict_of({ name: by }) },
          { header: m.form_conflict_own() },
        ]}
        rows={rows}
      />
    </div>
  )
}

/** Of two texts only the languages in which they differ; anything else whole. */
function differing(before: unknown, after: unknown): unknown[] {
  const [theirs, mine] = [words.safeParse(before).data, words.safeParse(after).data]
  if (!theirs || !mine) return [before, after]
  const isOther = ([locale]: [string, string]) => theirs[locale] !== mine[locale]
  return [theirs, mine].map((it) => Object.fromEntries(Object.entries(it).filter(isOther)))
}
