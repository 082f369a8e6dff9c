import type { z } from 'zod'

import type { FileRules } from '#app/domain/check-files.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { readFields } from './body.ts'
import { checkForm } from './read-form.ts'
import { receiveFile } from './upload.ts'

/** Reads a form by its schema, as `readForm` does, and the one file that it takes under this name. */
export async function readFormWithFile<S extends z.ZodType>(
  request: Request,
  schema: S,
  labels: Record<string, string>,
  { name, rules }: { name: string; rules: FileRules },
) {
  const received: ReceivedFile[] = []
  const fields = await readFields(request, async (arriving) => {
    // A file input without a file posts a part without a name.
    if (arriving.field !== name || arriving.name === '' || received.length > 0) arriving.stream.resume()
    else received.push(await receiveFile(arriving, rules))
  })
  return { form: checkForm(fields, schema, labels), file: received[0] }
}
