import { type ParkedField, typedWords } from '#app/domain/parked-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { InsetText } from './inset-text.tsx'

type ParkedFormProps = {
  /** What forgets it, posted as `post` to the page itself. */
  id: string
  path: string
  fields: readonly ParkedField[]
  hadFiles: boolean
  parkedAt: Date
  timeZone: string
}

/** What someone typed into a form that could not be taken, with the button that posts it to the page it was meant for. */
export function ParkedForm({ id, path, fields, hadFiles, parkedAt, timeZone }: ParkedFormProps) {
  return (
    <section>
      <p className="minka-quiet">
        {m.parked_when({ when: formatDateTime(parkedAt, getLocale(), timeZone) })}
      </p>
      <InsetText>
        {typedWords(fields).map((words, at) => (
          <p key={at} className="minka-answer__prose">
            {words}
          </p>
        ))}
      </InsetText>
      {hadFiles && <p className="govuk-body">{m.parked_files()}</p>}
      <form method="post" action={path}>
        {fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Button>{m.parked_send()}</Button>
      </form>
      <form method="post">
        <Button variant="secondary" name="post" value={id}>
          {m.parked_drop()}
        </Button>
      </form>
    </section>
  )
}
