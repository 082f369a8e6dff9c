import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Radios } from './radios.tsx'
import { TextArea } from './text-area.tsx'

type FlagResolvingProps = {
  flags: readonly { id: string; label: string; words: string }[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** The form that resolves one of the open flags. */
export function FlagResolving({ flags, problems, values }: FlagResolvingProps) {
  const [only] = flags.length === 1 ? flags : []
  return (
    <form method="post" className="minka-reading">
      <Radios
        name="flag"
        legend={m.discussion_which_flag()}
        legendSize="s"
        error={problemOf(problems, 'flag')}
        options={flags.map(({ id, label, words }) => ({ value: id, label, hint: words }))}
        defaultValue={values['flag']?.[0] ?? only?.id}
      />
      <TextArea
        name="answer"
        label={m.discussion_answer()}
        rows={3}
        error={problemOf(problems, 'answer')}
        defaultValue={values['answer']?.[0]}
      />
      <Button name="intent" value="resolve" variant="secondary">
        {m.discussion_resolve_button()}
      </Button>
    </form>
  )
}
