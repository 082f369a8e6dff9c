import { createPrivateKey } from 'node:crypto'
import fs from 'node:fs'

import { OperatorError } from '#db/data-directory.ts'
import { readRelayLog } from '#emails/relay-log.ts'

type Given = {
  SMTP_URL?: string | undefined
  SMTP_LOG?: string | undefined
  SMTP_PER_MINUTE?: number | undefined
  DKIM_KEY?: string | undefined
  DKIM_SELECTOR?: string | undefined
}

/** How emails leave: by which relay, how fast, signed with what, and where the relay writes down what it took. */
export function mailSettings(given: Given) {
  const { SMTP_URL: smtpUrl, SMTP_LOG, SMTP_PER_MINUTE: perMinute, DKIM_KEY, DKIM_SELECTOR: selector } = given
  if ((DKIM_KEY === undefined) !== (selector === undefined))
    throw new OperatorError('DKIM_KEY and DKIM_SELECTOR must be set together, or neither.')
  const privateKey = DKIM_KEY === undefined ? undefined : readKey(DKIM_KEY)
  return {
    smtpUrl,
    perMinute,
    log: SMTP_LOG === undefined ? undefined : readRelayLog(SMTP_LOG),
    signingKey: selector && privateKey ? { selector, privateKey } : undefined,
  }
}

/** The private key in a file, if it holds one as PEM. */
export function readKey(file: string): string | undefined {
  try {
    const pem = fs.readFileSync(file, 'utf8')
    createPrivateKey(pem)
    return pem
  } catch {
    return undefined
  }
}
