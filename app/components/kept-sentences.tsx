import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { Details } from './details.tsx'

type KeptSentencesProps = { sentences: readonly { id: string; words: string }[]; slug: string }

/** Beside the feedback: sentences that the office keeps, put after what was typed by a button of the same form. */
export function KeptSentences({ sentences, slug }: KeptSentencesProps) {
  if (sentences.length === 0) return null
  return (
    <Details summary={m.sentences_title()}>
      <Checkboxes
        name="sentences"
        legend={m.sentences_choose()}
        legendSize="s"
        options={sentences.map(({ id, words }) => ({ value: id, label: words }))}
      />
      <Button variant="secondary" name="intent" value="insert">
        {m.sentences_insert()}
      </Button>
      <p>
        <a className="govuk-link" href={`/manage/calls/${slug}/feedback`}>
          {m.sentences_manage()}
        </a>
      </p>
    </Details>
  )
}
