import type { Server } from 'node:http'

import type { Express } from 'express'

import { OperatorError } from '#db/data-directory.ts'

import type { Settings } from './settings.server.ts'

type Where = Pick<Settings, 'host' | 'port'>

/** Opens the port; one that cannot be opened is refused in a sentence that names its setting. */
export function listen(app: Express, { host, port }: Where) {
  return new Promise<Server>((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => {
      if (error) reject(whyNotListening(error, { host, port }))
      else resolve(server)
    })
    // What reached us before the deadline is on time however slowly it arrives whole.
    server.requestTimeout = 30 * 60_000
    // Longer than a proxy or browser keeps one: a post on a connection that we have just closed is lost.
    server.keepAliveTimeout = 75_000
  })
}

/** The port it listens on, also where the system chose it. */
export function portOf(server: Server) {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function whyNotListening(error: Error, { host, port }: Where): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new OperatorError(`Port ${port} is in use: stop what uses it, or set PORT to another.`)
  if (code === 'EACCES')
    return new OperatorError(`Port ${port} may not be opened by this user: set PORT to another.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new OperatorError(`HOST must be a name or address of this machine, and ${host} is not one.`)
  return error
}
