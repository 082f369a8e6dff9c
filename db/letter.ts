import { createHash } from 'node:crypto'

import type { NoticeTemplate } from '#app/domain/notice.ts'
import type { Wording } from '#app/domain/wording.ts'

import type { Tx } from './connection.ts'

/** A letter in its four forms; the phone form is a text short enough to be read out. */
export type WrittenLetter = { subject: string; html: string; text: string; phone: string }

export type LetterOrder = {
  template: NoticeTemplate
  locale: string
  facts: object
  wording?: Wording
}

type Write = (order: LetterOrder) => WrittenLetter

let write: Write | undefined

/** Says who words the letters: the room of emails, which this one may not import. Called once, before any transaction. */
export function writeLettersWith(writer: Write) {
  write = writer
}

/** Words a letter without storing it, for a preview. */
export function wordLetter(order: LetterOrder): WrittenLetter {
  if (!write) throw new Error('nobody was named to write letters')
  return write(order)
}

/** Words a letter and keeps it; what is kept never changes, so what was approved is what is sent. */
export async function storeLetter(tx: Tx, order: LetterOrder): Promise<{ id: string; sha256: string }> {
  const letter = wordLetter(order)
  const { subject, html, text, phone } = letter
  return tx
    .insertInto('letters')
    .values({
      template: order.template,
      locale: order.locale,
      ...letter,
      sha256: hashOf([subject, html, text, phone]),
    })
    .returning(['id', 'sha256'])
    .executeTakeFirstOrThrow()
}

function hashOf(parts: string[]) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
