import './environment.mjs'

import cluster from 'node:cluster'
import { enableCompileCache, flushCompileCache } from 'node:module'

import { buildWhenChanged } from './build-when-changed.mjs'
import { endWith, runPortal } from './run-portal.mjs'

process.env.NODE_ENV = 'production'
if (!process.env.MINKA_SKIP_BUILD && cluster.isPrimary) await buildWhenChanged()

// Half a second of every later start: what was compiled once is kept.
enableCompileCache('.cache/compiled')
const { start, startAnswering, readSettings } = await import('../build/server/index.js')
if (cluster.isWorker) await startAnswering(readSettings(process.env)).catch(endWith)
else await runPortal(() => start(readSettings(process.env)))
flushCompileCache()
