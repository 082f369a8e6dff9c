import { m } from '#app/messages/compiled/messages.js'

type ModeSwitchProps = { mode: 'light' | 'full'; returnTo: string }

/** The other way to be sent the pages: light for slow connections, or full. Posts `mode` and `return_to` to `/mode`. */
export function ModeSwitch({ mode, returnTo }: ModeSwitchProps) {
  return (
    <form method="post" action="/mode">
      <input type="hidden" name="return_to" value={returnTo} />
      <button
        type="submit"
        className="minka-link-button"
        name="mode"
        value={mode === 'light' ? 'full' : 'light'}
      >
        {mode === 'light' ? m.mode_full() : m.mode_light()}
      </button>
    </form>
  )
}
