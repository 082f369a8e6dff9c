import { m } from '#app/messages/compiled/messages.js'

/** Who else has this page of questions open. */
export function PagePresence({ present }: { present: readonly string[] }) {
  return present.map((name) => (
    <p key={name} className="govuk-body minka-present">
      {m.together_here({ name })}
    </p>
  ))
}
