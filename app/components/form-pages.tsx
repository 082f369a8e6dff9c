import { type FormDefinition, type QuestionGroup, questionsOf } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'

import { EmptyState } from './empty-state.tsx'
import { expressionWords } from './expression-words.ts'
import { localized } from './localized.ts'
import { QuestionOutline } from './question-outline.tsx'

/** A whole form to read: each page with its questions, and a link to see it as an applicant does. */
export function FormPages({ base, definition }: { base: string; definition: FormDefinition }) {
  const { sections } = definition
  if (questionsOf(definition).length === 0) return <EmptyState title={m.form_outline_empty()} />
  return sections.map((section, at) => (
    <section key={section.key} className="minka-reading">
      <h2 className="govuk-heading-l">
        {m.call_section({ number: at + 1, title: localized(section.title) || section.key })}
      </h2>
      {section.intro && <p className="govuk-body">{localized(section.intro)}</p>}
      {section.groups.map((group) => (
        <GroupToRead key={group.key} href={`${base}/${group.key}`} {...{ group, definition }} />
      ))}
    </section>
  ))
}

type GroupToReadProps = { href: string; group: QuestionGroup; definition: FormDefinition }

function GroupToRead({ href, group, definition }: GroupToReadProps) {
  const title = localized(group.title) || group.key
  return (
    <div>
      <h3 className="govuk-heading-m">{title}</h3>
      {group.intro && <p className="govuk-body">{localized(group.intro)}</p>}
      <p className="govuk-body minka-print-hidden">
        <a className="govuk-link" href={href}>
          {m.form_preview_page()}
          <span className="minka-hidden"> {title}</span>
        </a>
      </p>
      {group.questions.map((question) => (
        <div key={question.key}>
          <QuestionOutline question={question} />
          {question.visible && (
            <p className="minka-quiet">
              {m.form_visible_when({ words: expressionWords(question.visible, definition) })}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
