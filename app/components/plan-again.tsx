import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** Why a plan cannot be applied, and the button that has it made again from what is true now. */
export function PlanAgain({ title, text }: { title: string; text: string }) {
  return (
    <Notice title={title}>
      <p>{text}</p>
      <form method="post">
        <Button name="intent" value="again">
          {m.plan_again()}
        </Button>
      </form>
    </Notice>
  )
}
