import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listPrivacyTexts } from '#db/funder.ts'

import type { Route } from './+types/privacy'

export async function loader() {
  return { funders: await listPrivacyTexts() }
}

export default function PrivacyPage({ loaderData: { funders } }: Route.ComponentProps) {
  return (
    <div className="minka-reading">
      <title>{pageTitle(m.ui_privacy())}</title>
      <PageHeading>{m.ui_privacy()}</PageHeading>
      {funders.map(({ name, text, version }) => (
        <section key={version}>
          <h2 className="govuk-heading-m">{localized(name)}</h2>
          <p className="govuk-body minka-answer__prose">{localized(text)}</p>
          <p className="minka-quiet">{m.call_privacy_version({ version })}</p>
        </section>
      ))}
    </div>
  )
}
