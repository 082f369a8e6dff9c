import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextArea } from './text-area.tsx'

type FeedbackSentencesProps = {
  sentences: readonly { id: string; words: string; by: string }[]
  problems: readonly FieldProblem[]
  typed: string | undefined
}

/** The sentences that an office keeps for its feedback: to add one, and to take one off. */
export function FeedbackSentences({ sentences, problems, typed }: FeedbackSentencesProps) {
  return (
    <>
      <p className="govuk-body minka-reading">{m.sentences_text()}</p>
      {sentences.length === 0 && <p className="govuk-body">{m.sentences_none()}</p>}
      {sentences.length > 0 && (
        <ul className="govuk-list minka-reading">
          {sentences.map(({ id, words, by }) => (
            <li key={id} className="minka-group">
              <form method="post">
                <p className="minka-lines">{words}</p>
                <p className="minka-quiet">{m.sentences_by({ name: by })}</p>
                <Button variant="secondary" name="remove" value={id}>
                  {m.sentences_remove()}
                  <span className="minka-hidden">: {words}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" className="minka-reading">
        <TextArea
          name="words"
          rows={4}
          label={m.sentences_words()}
          limit={{ max: 1000, unit: 'characters' }}
          error={problemOf(problems, 'words')}
          defaultValue={typed}
        />
        <Button>{m.sentences_add()}</Button>
      </form>
    </>
  )
}
