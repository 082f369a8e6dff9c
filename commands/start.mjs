import { existsSync } from 'node:fs'

import { buildWhenChanged } from './build-when-changed.mjs'
import { requireNode } from './node-version.mjs'
import { runPortal } from './run-portal.mjs'

requireNode()
process.env.NODE_ENV = 'production'
if (existsSync('.env')) process.loadEnvFile('.env')
if (!process.env.MINKA_SKIP_BUILD) await buildWhenChanged()

const { start, readSettings } = await import('../build/server/index.js')
await runPortal(() => start(readSettings(process.env)))
