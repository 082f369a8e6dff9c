import type { FileRules } from '#app/domain/check-files.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { readFields } from './body.ts'
import { receiveFile } from './upload.ts'

/** Reads the one file that a page asks for under this name; nothing where none was chosen. */
export async function readOneFile(
  request: Request,
  name: string,
  question: FileRules,
): Promise<ReceivedFile | undefined> {
  const received: ReceivedFile[] = []
  await readFields(request, async (arriving) => {
    // A file input without a file posts a part without a name.
    if (arriving.field !== name || arriving.name === '' || received.length > 0) arriving.stream.resume()
    else received.push(await receiveFile(arriving, question))
  })
  return received[0]
}
