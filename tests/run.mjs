import { requireNode } from '../commands/node-version.mjs'

requireNode()
const { runEverything } = await import('./support/everything.ts')
process.exitCode = (await runEverything()) ? 0 : 1
