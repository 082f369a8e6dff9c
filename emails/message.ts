import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { z } from 'zod'

/** One address and nothing else: no name, list, comment, quoted part or line break can hide in it. */
const plainAddress = z.email().max(254)

const messageId = z.string().regex(/^<[^<>\s@]+@[^<>\s@]+>$/)

const mail = z.object({
  from: z.object({ name: z.string(), address: plainAddress }),
  to: plainAddress,
  replyTo: plainAddress,
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  messageId,
  sentAt: z.date(),
  thread: messageId.optional(),
})

/** `thread` is the id that all letters about one application refer to, so that a mailbox shows them together. */
export type Mail = z.infer<typeof mail>

/**
 * Writes the whole message as it will travel. The same mail gives the same bytes, so what was approved is what is sent.
 * Throws on an address that is not one plain address.
 */
export async function composeMime(input: Mail): Promise<Buffer> {
  const { from, sentAt, thread, ...rest } = mail.parse(input)
  const composer = new MailComposer({
    ...rest,
    from: { name: oneLine(from.name), address: from.address },
    subject: oneLine(rest.subject),
    date: sentAt,
    ...(thread && { references: thread, inReplyTo: thread }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    baseBoundary: createHash('sha256').update(rest.messageId).digest('hex').slice(0, 32),
    encoding: 'quoted-printable',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
}
