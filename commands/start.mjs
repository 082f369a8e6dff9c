import './environment.mjs'

import { enableCompileCache, flushCompileCache } from 'node:module'

import { buildWhenChanged } from './build-when-changed.mjs'
import { runPortal } from './run-portal.mjs'

process.env.NODE_ENV = 'production'
if (!process.env.MINKA_SKIP_BUILD) await buildWhenChanged()

// Half a second of every later start: what was compiled once is kept.
enableCompileCache('.cache/compiled')
const { start, readSettings } = await import('../build/server/index.js')
await runPortal(() => start(readSettings(process.env)))
flushCompileCache()
