import { m } from '#app/messages/compiled/messages.js'

/** Words with the places of facts left open: the device fills them. */
function words() {
  return {
    device: m.device_kept(),
    portal: m.device_saved({ time: '{time}' }),
    waiting: m.device_waiting(),
    waiting_unsafe: m.device_waiting_unsafe(),
    files: m.device_files(),
    signed_out: m.device_signed_out(),
    signed_out_unsafe: m.device_signed_out_unsafe(),
    sign_in: m.device_sign_in(),
    device_unsafe: m.device_unsafe(),
    stale: m.device_stale(),
    download: m.device_download(),
    copy_name: m.device_copy_name(),
    conflict: m.device_conflict({ label: '{label}', name: '{name}', when: '{when}' }),
    choose: m.device_choose(),
    refused: m.device_refused({ label: '{label}' }),
  }
}

type DeviceStatusProps = {
  /** Where what is written lies, as seen from the applications: the id of one of them, or `../review/` and that of a review. */
  of: string
  /** Where an applicant's form leads without signal. */
  onward?: string
}

/**
 * Where the script of the device says how it stands with what is typed on this page. Its content is the script's own, so
 * that nothing which follows the page touches it; without a script it is empty. Its words come with the page alone.
 */
export function DeviceStatus({ of, onward }: DeviceStatusProps) {
  return (
    <div
      className="minka-device"
      data-device={of}
      data-onward={onward}
      data-words={import.meta.env.SSR ? JSON.stringify(words()) : undefined}
      dangerouslySetInnerHTML={{ __html: '' }}
      suppressHydrationWarning
    />
  )
}
