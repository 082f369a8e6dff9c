import './environment.mjs'

import { runPortal } from './run-portal.mjs'

const { createServer } = await import('vite')
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
const { start, readSettings } = await vite.ssrLoadModule('./app/server.ts')
await runPortal(() => start(readSettings(process.env), vite.middlewares))
