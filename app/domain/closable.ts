/** An application in review, as an officer looks at it before its review is closed. */
export type ClosableApplication = {
  id: string
  reference: string
  title: string
  submitted: number
  required: number
  /** Reviews that are still written: closing leaves them as they are, unsent. */
  underWay: number
  /** Who is correcting a review that they sent: closing puts it back as it was sent. */
  corrected: string[]
  openFlags: number
  isReady: boolean
}
