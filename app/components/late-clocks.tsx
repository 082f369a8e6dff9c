import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'

type LateClocksProps = {
  closesAt: Date
  submittedAt: Date | null
  lateDeviceAt: Date | null
  timeZone: string
}

/** When an application that is late reached the portal, by the portal's clock, and when its writer sent it, by their own. */
export function LateClocks({ closesAt, submittedAt, lateDeviceAt, timeZone }: LateClocksProps) {
  const say = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  return (
    <p className="govuk-body">
      {submittedAt && m.manage_late_reached({ reached: say(submittedAt), closed: say(closesAt) })}{' '}
      {lateDeviceAt ? m.manage_late_device({ sent: say(lateDeviceAt) }) : m.manage_late_no_device()}
    </p>
  )
}
