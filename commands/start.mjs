import './environment.mjs'

import { buildWhenChanged } from './build-when-changed.mjs'
import { runPortal } from './run-portal.mjs'

process.env.NODE_ENV = 'production'
if (!process.env.MINKA_SKIP_BUILD) await buildWhenChanged()

const { start, readSettings } = await import('../build/server/index.js')
await runPortal(() => start(readSettings(process.env)))
