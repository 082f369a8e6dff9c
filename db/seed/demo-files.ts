import type { Tx } from '../connection.ts'
import type { DemoApplication } from './demo/application-content.ts'
import { demoFiles, demoPdf } from './demo/files.ts'

/** Keeps the bytes of a file where the portal keeps files, and answers the SHA-256 by which it is found. */
export type StoreFile = (bytes: Uint8Array) => Promise<string>

/** Stores what an application attaches: a page that says what it stands for. */
export async function storeAttachments(
  tx: Tx,
  { id, it, storeFile }: { id: string; it: DemoApplication; storeFile: StoreFile },
  { by, at }: { by: string; at: Date },
) {
  for (const file of demoFiles(it)) {
    const bytes = demoPdf([file.name, it.organization.name, it.idea.title, 'Documento de la demostración.'])
    await tx
      .insertInto('attachments')
      .values({
        id: file.id,
        application_id: id,
        question: file.question,
        sha256: await storeFile(bytes),
        name: file.name,
        media_type: 'application/pdf',
        size: bytes.length,
        uploaded_by: by,
        uploaded_at: at,
      })
      .execute()
  }
}
