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

/** Where the script of the device says that an application which was sent without signal waits. Its content is the script's own. */
export function DeviceSending({ application }: { application: string }) {
  return (
    <div
      className="minka-device"
      data-sending={application}
      data-words={JSON.stringify(words())}
      dangerouslySetInnerHTML={{ __html: '' }}
      suppressHydrationWarning
    />
  )
}
