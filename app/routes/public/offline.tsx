import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale, locales } from '#app/messages/compiled/runtime.js'

/** What a device shows instead of a page that it has not kept: in every language, since it cannot ask for another. */
export default function OfflinePage() {
  const own = getLocale()
  const inTurn = [own, ...locales.filter((it) => it !== own)]
  return (
    <>
      <title>{pageTitle(m.offline_title())}</title>
      {inTurn.map((locale, at) => (
        <section key={locale} lang={locale}>
          {at === 0 ? (
            <PageHeading>{m.offline_title({}, { locale })}</PageHeading>
          ) : (
            <h2 className="govuk-heading-m">{m.offline_title({}, { locale })}</h2>
          )}
          <p className="govuk-body">{m.offline_text({}, { locale })}</p>
        </section>
      ))}
    </>
  )
}
