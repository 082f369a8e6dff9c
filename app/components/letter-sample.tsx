import type { WordedTemplate } from '#app/domain/letter-slot.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { EmptyState } from './empty-state.tsx'
import { InsetText } from './inset-text.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { LetterText } from './letter-text.tsx'
import { Notice } from './notice.tsx'
import { SampleForm } from './sample-form.tsx'

type LetterSampleProps = Parameters<typeof SampleForm>[0] & {
  slug: string
  template: WordedTemplate
  locale: string
  wanted: string
  sample:
    | {
        reference: string
        title: string
        to: readonly string[]
        letter: { subject: string; text: string; phone: string } | undefined
        isReal: boolean
      }
    | undefined
}

/** A letter as it is saved, with the facts of a real application: as an email, as text, by telephone and on paper. */
export function LetterSample({ wanted, sample, ...place }: LetterSampleProps) {
  return (
    <>
      <SampleForm {...place} chosen={sample?.reference ?? wanted} />
      {!sample && (
        <EmptyState title={m.wording_sample_none()}>
          <p>{m.wording_sample_none_text()}</p>
        </EmptyState>
      )}
      {sample && !sample.letter && (
        <Notice title={m.wording_sample_impossible({ reference: sample.reference })} />
      )}
      {sample?.letter && <Shown {...place} sample={sample} letter={sample.letter} />}
    </>
  )
}

type ShownProps = Omit<LetterSampleProps, 'sample' | 'wanted'> & {
  sample: NonNullable<LetterSampleProps['sample']>
  letter: { subject: string; text: string; phone: string }
}

function Shown({ slug, template, locale, sample, letter }: ShownProps) {
  const query = new URLSearchParams({ language: locale, application: sample.reference }).toString()
  const base = `/manage/calls/${slug}/letters/${template}/preview`
  return (
    <>
      {!sample.isReal && <InsetText>{m.wording_sample_invented()}</InsetText>}
      <LetterPreview src={`${base}/html?${query}`} subject={letter.subject} to={sample.to} />
      <h2 className="govuk-heading-m">{m.letter_page_phone()}</h2>
      <InsetText>{letter.phone}</InsetText>
      <h2 className="govuk-heading-m">{m.letter_page_print()}</h2>
      <Button variant="secondary" href={`${base}/letter.pdf?${query}`}>
        {m.letter_print_pdf()}
      </Button>
      <Details summary={m.letter_page_text()}>
        <LetterText text={letter.text} />
      </Details>
    </>
  )
}
