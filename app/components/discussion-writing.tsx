import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextArea } from './text-area.tsx'
import { voiceWords } from './voice-words.ts'

type DiscussionWritingProps = {
  id: string
  others: readonly { key: string; name: string | null; label: string | null }[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** Room for a post, and the others who take part, to be told of it by email. */
export function DiscussionWriting({ id, others, problems, values }: DiscussionWritingProps) {
  return (
    <form method="post" className="minka-reading">
      <input type="hidden" name="id" value={id} />
      <TextArea
        name="words"
        label={m.discussion_words()}
        hint={m.discussion_words_hint()}
        error={problemOf(problems, 'words')}
        defaultValue={values['words']?.[0]}
      />
      {others.length > 0 && (
        <Checkboxes
          name="mentions"
          legend={m.discussion_mentions()}
          legendSize="s"
          hint={m.discussion_mentions_hint()}
          options={others.map((it) => ({ value: it.key, label: voiceWords(it) }))}
          defaultValues={values['mentions']}
        />
      )}
      <Button name="intent" value="post">
        {m.discussion_post()}
      </Button>
    </form>
  )
}
