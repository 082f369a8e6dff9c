import { BackLink } from '#app/components/back-link.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { QuestionOutline } from '#app/components/question-outline.tsx'
import { requestFacts } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCall } from '#db/call.ts'

import type { Route } from './+types/questions'

export async function loader({ params, context }: Route.LoaderArgs) {
  const call = found(await findCall(params.slug, context.get(requestFacts).reachedUsAt))
  return { title: call.title, sections: call.definition.sections }
}

export default function QuestionsPage({ loaderData: { title, sections }, params }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(`${m.call_questions_title()} – ${localized(title)}`)}</title>
      <BackLink href={`/calls/${params.slug}`} text={localized(title)} />
      <PageHeading caption={localized(title)}>{m.call_questions_title()}</PageHeading>
      <p className="govuk-body-l">{m.call_questions_intro()}</p>
      <p className="govuk-body minka-print-hidden">
        <a className="govuk-link" href={`/calls/${params.slug}/form`}>
          {m.call_form_link()}
        </a>
      </p>
      <ol className="govuk-list minka-contents minka-print-hidden">
        {sections.map((section, at) => (
          <li key={section.key}>
            <a className="govuk-link" href={`#${section.key}`}>
              {m.call_section({ number: at + 1, title: localized(section.title) })}
            </a>
          </li>
        ))}
      </ol>
      {sections.map((section, at) => (
        <section key={section.key} id={section.key} className="minka-reading">
          <h2 className="govuk-heading-l">
            {m.call_section({ number: at + 1, title: localized(section.title) })}
          </h2>
          {section.intro && <p className="govuk-body">{localized(section.intro)}</p>}
          {section.groups.map((group) => (
            <div key={group.key}>
              <h3 className="govuk-heading-m">{localized(group.title)}</h3>
              {group.intro && <p className="govuk-body">{localized(group.intro)}</p>}
              {group.questions.map((question) => (
                <QuestionOutline key={question.key} question={question} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
