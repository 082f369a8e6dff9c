import type { FormDefinition, QuestionGroup, Section } from '#app/domain/form.ts'
import type { PieceKind } from '#app/domain/form-edit.ts'
import { outlineMoveField, outlineMoveValue } from '#app/domain/outline-move.ts'
import { m } from '#app/messages/compiled/messages.js'

import { EmptyState } from './empty-state.tsx'
import { localized } from './localized.ts'
import { questionKindName } from './question-kind.ts'

type FormOutlineProps = {
  formId: string
  definition: FormDefinition
  /** The state of the order, and of every piece as `question:title`, as this page saw them. */
  order: string
  bases: Readonly<Record<string, string>>
}

/** A draft as its sections, pages and questions, each with a link to edit it and buttons to move it or take it away. */
export function FormOutline(outline: FormOutlineProps) {
  const { formId, definition, order } = outline
  const { sections } = definition
  const base = `/manage/forms/${formId}/edit`
  return (
    <>
      {sections.length === 0 && (
        <EmptyState title={m.form_outline_empty()}>
          <p>{m.form_outline_empty_text()}</p>
        </EmptyState>
      )}
      <form method="post">
        <input type="hidden" name="base" value={order} />
        <ol className="govuk-list minka-plan">
          {sections.map((section, at) => (
            <SectionItem key={section.key} {...{ section, outline }} place={{ at, count: sections.length }} />
          ))}
        </ol>
      </form>
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/add?kind=section`}>
          {m.form_add_section()}
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/rules`}>
          {m.form_rules_link({ count: definition.rules.length })}
        </a>
      </p>
    </>
  )
}

type Place = { at: number; count: number }
type SectionItemProps = { section: Section; outline: FormOutlineProps; place: Place }

function SectionItem({ section: { key, title, groups }, outline, place }: SectionItemProps) {
  const base = `/manage/forms/${outline.formId}/edit`
  return (
    <li id={`section-${key}`}>
      <Line kind="section" piece={{ key, name: localized(title) }} {...{ outline, place }}>
        {m.form_section_number({ number: place.at + 1 })}
      </Line>
      <ol className="govuk-list minka-plan">
        {groups.map((group, at) => (
          <GroupItem key={group.key} {...{ group, outline }} place={{ at, count: groups.length }} />
        ))}
        <li>
          <a className="govuk-link" href={`${base}/add?kind=group&within=${key}`}>
            {m.form_add_group()}
            <span className="minka-hidden"> {localized(title)}</span>
          </a>
        </li>
      </ol>
    </li>
  )
}

type GroupItemProps = { group: QuestionGroup; outline: FormOutlineProps; place: Place }

function GroupItem({ group: { key, title, questions }, outline, place }: GroupItemProps) {
  const base = `/manage/forms/${outline.formId}/edit`
  return (
    <li id={`group-${key}`}>
      <Line kind="group" piece={{ key, name: localized(title) }} {...{ outline, place }}>
        {m.form_group_number({ number: place.at + 1 })}
      </Line>
      <ol className="govuk-list minka-plan">
        {questions.map((question, at) => (
          <li key={question.key} id={`question-${question.key}`}>
            <Line
              kind="question"
              piece={{ key: question.key, name: localized(question.label) }}
              outline={outline}
              place={{ at, count: questions.length }}
            >
              {questionKindName(question.kind)}
            </Line>
          </li>
        ))}
        <li>
          <a className="govuk-link" href={`${base}/add?kind=question&within=${key}`}>
            {m.form_add_question()}
            <span className="minka-hidden"> {localized(title)}</span>
          </a>
        </li>
      </ol>
    </li>
  )
}

type LineProps = {
  kind: PieceKind
  piece: { key: string; name: string }
  outline: FormOutlineProps
  place: Place
  children: string
}

/** One piece: what it is, its name as a link, and its buttons. */
function Line({ kind, piece: { key, name }, outline, place, children }: LineProps) {
  const { formId, bases } = outline
  const path = kind === 'question' ? `questions/${key}` : `headings/${kind}/${key}`
  const shown = name || key
  return (
    <div className="minka-plan__line">
      <span>
        <span className="minka-quiet">{children}</span>{' '}
        <a className="govuk-link" href={`/manage/forms/${formId}/edit/${path}`}>
          {shown}
        </a>
      </span>
      <span className="minka-plan__moves">
        {place.at > 0 && (
          <Move value={outlineMoveValue('up', kind, key)} text={m.form_move_up()} of={shown} />
        )}
        {place.at < place.count - 1 && (
          <Move value={outlineMoveValue('down', kind, key)} text={m.form_move_down()} of={shown} />
        )}
        <Move
          value={outlineMoveValue('remove', kind, key, bases[`${kind}:${key}`])}
          text={m.form_remove()}
          of={shown}
        />
      </span>
    </div>
  )
}

function Move({ value, text, of }: { value: string; text: string; of: string }) {
  return (
    <button type="submit" className="minka-link-button" name={outlineMoveField} value={value}>
      {text}
      <span className="minka-hidden"> {of}</span>
    </button>
  )
}
