import { Router } from 'express'

import { isDatabaseReady } from '#db/health.ts'

/** `/live` says that the process runs, `/ready` that it can serve: its database answers. */
export const health = Router()
  .get('/live', (_request, response) => {
    response.json({ status: 'live' })
  })
  .get('/ready', async (_request, response) => {
    const isReady = await isDatabaseReady()
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'the database does not answer' })
  })
