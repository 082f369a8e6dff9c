import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { formatDateTime } from '#app/components/format.ts'
import { InsetText } from '#app/components/inset-text.tsx'
import { LetterPaper } from '#app/components/letter-paper.tsx'
import { LetterPreview } from '#app/components/letter-preview.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { signedInAs } from '#app/http/context.ts'
import { readLetter } from '#app/http/letter-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/letter'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { html: _, ...letter } = await readLetter(context.get(signedInAs).personId, params.id)
  return letter
}

export default function LetterPage({ loaderData: letter }: Route.ComponentProps) {
  const { id, applicationId, reference, title, subject, owed, to, text, phone } = letter
  return (
    <>
      <title>{pageTitle(subject)}</title>
      <BackLink href={`/manage/applications/${applicationId}/decision`} text={m.letter_page_back()} />
      <PageHeading caption={`${reference} · ${title}`}>{m.letter_page_title()}</PageHeading>
      {!owed && (
        <Notice title={m.letter_page_unsent_title()}>
          <p>{m.letter_page_unsent_text()}</p>
        </Notice>
      )}
      <p className="minka-quiet">
        {m.letter_page_written({
          when: formatDateTime(letter.writtenAt, getLocale(), letter.timeZone),
          language: letter.locale,
        })}
      </p>
      <LetterPreview src={`/manage/letters/${id}/html`} subject={subject} to={to} />
      <h2 className="govuk-heading-m">{m.letter_page_phone()}</h2>
      <InsetText>{phone}</InsetText>
      <h2 className="govuk-heading-m">{m.letter_page_print()}</h2>
      <p className="govuk-body">{m.letter_page_print_how()}</p>
      <Button variant="secondary" href={`/manage/letters/${id}/letter.pdf`}>
        {m.letter_print_pdf()}
      </Button>
      <Details summary={m.letter_page_text()}>
        <p className="minka-lines">{text}</p>
      </Details>
      <LetterPaper to={to} text={text} />
    </>
  )
}
