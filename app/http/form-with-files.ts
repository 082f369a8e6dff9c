import type { FileRules } from '#app/domain/check-files.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { readFields } from './body.ts'
import { receiveFile } from './upload.ts'

type Files = Readonly<Record<string, ReceivedFile | undefined>>

/** Reads the fields of a form and the files that it takes, one under each of these names. */
export async function readFiles(
  request: Request,
  rules: Readonly<Record<string, FileRules>>,
): Promise<{ fields: FormData; files: Files }> {
  const received = new Map<string, ReceivedFile>()
  const fields = await readFields(request, async (arriving) => {
    const rule = Object.hasOwn(rules, arriving.field) ? rules[arriving.field] : undefined
    // A file input without a file posts a part without a name.
    if (!rule || arriving.name === '' || received.has(arriving.field)) arriving.stream.resume()
    else received.set(arriving.field, await receiveFile(arriving, rule))
  })
  return { fields, files: Object.fromEntries(received) }
}
