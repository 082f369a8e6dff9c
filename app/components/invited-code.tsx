import { joinDays } from '#app/domain/invitation.ts'
import { m } from '#app/messages/compiled/messages.js'

type InvitedCodeProps = { invited: { name: string; code: string }; portal: string }

/** A code to read out, which is shown this once. */
export function InvitedCode({ invited: { name, code }, portal }: InvitedCodeProps) {
  return (
    <div className="minka-notice minka-notice--success">
      <div role="status">
        <h2 className="minka-notice__title">{m.invitation_code_title({ name })}</h2>
        <p className="minka-code">{code}</p>
        <p>{m.invitation_code_text({ days: joinDays })}</p>
        <p>{m.invitation_code_steps({ portal })}</p>
      </div>
    </div>
  )
}
