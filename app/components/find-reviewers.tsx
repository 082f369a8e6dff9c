import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** Says that an application lacks reviewers, and has the portal look for them; the plan is shown before anybody is asked. */
export function FindReviewers({ lacking }: { lacking: number }) {
  return (
    <Notice title={m.manage_reviewers_lacking({ count: lacking })}>
      <p>{m.manage_reviewers_find_text()}</p>
      <form method="post">
        <Button name="intent" value="find" variant="secondary">
          {m.manage_reviewers_find()}
        </Button>
      </form>
    </Notice>
  )
}
