import './environment.mjs'

import { OperatorError } from '#db/data-directory.ts'

/** Does what the operator asked for, under the settings of `.env`; what they did wrong is one sentence. */
export async function runCommand(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error)
    process.exitCode = 1
  }
}
