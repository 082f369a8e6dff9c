import type { FormDefinition, QuestionGroup, Section } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'

import { EmptyState } from './empty-state.tsx'
import { localized } from './localized.ts'
import { OutlineLine, type OutlinePlace } from './outline-line.tsx'
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
            <SectionItem key={section.key} {...{ section, outline }} place={edges(at, sections.length)} />
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

type SectionItemProps = { section: Section; outline: FormOutlineProps; place: OutlinePlace }

function SectionItem({ section: { key, title, groups }, outline, place }: SectionItemProps) {
  const base = `/manage/forms/${outline.formId}/edit`
  return (
    <li id={`section-${key}`}>
      <OutlineLine kind="section" piece={{ key, name: localized(title) }} {...outline} place={place}>
        {m.form_section_number({ number: place.at + 1 })}
      </OutlineLine>
      <ol className="govuk-list minka-plan">
        {groups.map((group, at) => (
          <GroupItem key={group.key} {...{ group, outline }} place={within(place, at, groups.length)} />
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

type GroupItemProps = { group: QuestionGroup; outline: FormOutlineProps; place: OutlinePlace }

function GroupItem({ group: { key, title, questions }, outline, place }: GroupItemProps) {
  const base = `/manage/forms/${outline.formId}/edit`
  return (
    <li id={`group-${key}`}>
      <OutlineLine kind="group" piece={{ key, name: localized(title) }} {...outline} place={place}>
        {m.form_group_number({ number: place.at + 1 })}
      </OutlineLine>
      <ol className="govuk-list minka-plan">
        {questions.map((question, at) => (
          <li key={question.key} id={`question-${question.key}`}>
            <OutlineLine
              kind="question"
              piece={{ key: question.key, name: localized(question.label) }}
              {...outline}
              place={within(place, at, questions.length)}
            >
              {questionKindName(question.kind)}
            </OutlineLine>
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

function edges(at: number, count: number): OutlinePlace {
  return { at, isFirst: at === 0, isLast: at === count - 1 }
}

/** From the edge of its list a piece moves on into the list beside. */
function within(around: OutlinePlace, at: number, count: number): OutlinePlace {
  const here = edges(at, count)
  return { at, isFirst: here.isFirst && around.isFirst, isLast: here.isLast && around.isLast }
}
