/** An application in review, as an officer looks at it before its review is closed. */
export type ClosableApplication = {
  id: string
  reference: string
  title: string
  submitted: number
  required: number
  /** Reviews that are still written, or corrected: closing leaves them as they are, unsent. */
  underWay: number
  openFlags: number
  isReady: boolean
}
