import type { CallWindow } from '#app/domain/call.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Tag, type Tone } from './tag.tsx'

const windows: Record<CallWindow, { tone: Tone; name: () => string }> = {
  not_open: { tone: 'plain', name: m.manage_window_not_open },
  open: { tone: 'green', name: m.manage_window_open },
  grace: { tone: 'gold', name: m.manage_window_grace },
  closed: { tone: 'plain', name: m.manage_window_closed },
}

/** Whether a call takes applications now. */
export function CallWindowState({ window }: { window: CallWindow }) {
  const { tone, name } = windows[window]
  return <Tag tone={tone}>{name()}</Tag>
}
