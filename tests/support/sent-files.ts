import { createHash, randomBytes } from 'node:crypto'

import type { Link } from '#app/device/resumable-upload.ts'
import { filesAnswer } from '#app/domain/answer.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import type { Draft } from '#tests/support/drafts.ts'
import type { TestPerson } from '#tests/support/people.ts'
import type { Portal } from '#tests/support/portal.ts'
import { signedIn } from '#tests/support/running-portal.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** The question of the real call to which the tests of uploads send files. */
export const question = 'org_assembly'

/** A photo of this size as a camera makes it, as far as its first bytes tell. */
export function aPhoto(size: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
  return new Uint8Array(Buffer.concat([head, randomBytes(size - head.length)]))
}

/** How a person's device reaches the portal, over its own line or another. */
export function linkOf(visitor: Visitor, portal: Portal, more: Partial<Link> = {}): Link {
  return {
    ask: (address, init) =>
      visitor.ask(address, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), Origin: portal.origin },
      }),
    wait: () => Promise.resolve(),
    progress: () => undefined,
    begun: () => undefined,
    known: undefined,
    signal: new AbortController().signal,
    ...more,
  }
}

export async function visitorOver(origin: string, person: TestPerson): Promise<Visitor> {
  const { cookies } = await signedIn(origin, person)
  return new Visitor(origin, cookies)
}

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The files of the question as its writer is shown them. */
export async function filesOf({ id, writer }: Draft) {
  const view = await findApplicationFor(writer.id, id, new Date())
  return filesAnswer(view?.answers[question]).files.map((file) => ({
    id: file,
    ...view?.facts.attachments.get(file),
  }))
}

export const asFile = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name)

/** Posts the page of the question as its form does, with these files and buttons. */
export async function posted(to: Portal, draft: Draft, parts: [string, string | File][]): Promise<Response> {
  const body = new FormData()
  for (const [name, part] of parts) body.append(name, part)
  const headers = { Origin: to.origin, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'es' }
  const visitor = await signedIn(to.origin, draft.writer)
  return visitor.ask(`/apply/${draft.id}/questions/org_agreement`, { method: 'POST', headers, body })
}
