import { typedWords } from '#app/domain/parked-post.ts'
import { m } from '#app/messages/compiled/messages.js'

import { InsetText } from './inset-text.tsx'

type KeptWordsProps = { values: Readonly<Record<string, readonly string[]>> | undefined }

/** What somebody typed for a piece of a draft, or in a form, that is there no more, to be taken elsewhere. */
export function KeptWords({ values }: KeptWordsProps) {
  const fields = Object.entries(values ?? {}).flatMap(([name, texts]) =>
    texts.map((text): [string, string] => [name, text]),
  )
  const words = typedWords(fields)
  if (words.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{m.form_kept_words()}</h2>
      <InsetText>
        {words.map((text, at) => (
          <p key={at} className="minka-answer__prose">
            {text}
          </p>
        ))}
      </InsetText>
    </>
  )
}
