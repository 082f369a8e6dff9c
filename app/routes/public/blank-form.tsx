import { BackLink } from '#app/components/back-link.tsx'
import { blankFormPaper } from '#app/components/blank-form-paper.ts'
import { languageName } from '#app/components/language-name.ts'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { PaperView } from '#app/components/paper-view.tsx'
import { blankFormFor } from '#app/http/blank-form.ts'
import { inLanguage } from '#app/http/locale.ts'
import { m } from '#app/messages/compiled/messages.js'

import '../../styles/paper.scss'

import type { Route } from './+types/blank-form'

export async function loader(args: Route.LoaderArgs) {
  const { form, language, languages, spoken } = await blankFormFor(args)
  const paper = inLanguage(spoken, () => blankFormPaper(form, language))
  return { title: form.title, paper, others: languages.filter((it) => it !== language) }
}

export default function BlankFormPage({
  loaderData: { title, paper, others },
  params,
}: Route.ComponentProps) {
  const here = `/calls/${params.slug}/form`
  return (
    <>
      <title>{pageTitle(`${m.paper_blank_title()} – ${localized(title)}`)}</title>
      <BackLink href={`/calls/${params.slug}`} text={localized(title)} />
      <PageHeading caption={paper.caption}>{paper.title}</PageHeading>
      <ul className="govuk-list minka-print-hidden">
        <li>
          <a className="govuk-link" href={`${here}.pdf?language=${paper.language}`}>
            {m.paper_pdf()}
          </a>
        </li>
        {others.map((language) => (
          <li key={language}>
            <a
              className="govuk-link"
              href={`${here}?language=${language}`}
              hrefLang={language}
              lang={language}
            >
              {languageName(language)}
            </a>
          </li>
        ))}
      </ul>
      <PaperView paper={paper} />
    </>
  )
}
