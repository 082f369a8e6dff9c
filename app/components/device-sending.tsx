import { m } from '#app/messages/compiled/messages.js'

/** Words with the places of facts left open: the device fills them. */
function words() {
  return {
    waiting: m.device_sending_waiting({ time: '{time}' }),
    undo: m.device_sending_undo(),
    choose: m.device_sending_choose(),
    refused: m.device_sending_refused(),
    signed_out: m.device_sending_signed_out(),
    unkept: m.device_sending_unkept(),
  }
}

/** Where the script of the device says that an application which was sent without signal waits. Its content is the script's own; its words come with the page alone. */
export function DeviceSending({ application }: { application: string }) {
  return (
    <div
      className="minka-sending"
      data-sending={application}
      data-words={import.meta.env.SSR ? JSON.stringify(words()) : undefined}
      dangerouslySetInnerHTML={{ __html: '' }}
      suppressHydrationWarning
    />
  )
}
