/** Starts the portal, says where it is, and stops it in good order; what the operator did wrong is one sentence. */
export async function runPortal(start) {
  try {
    const portal = await start()
    console.log(portal.welcome)
    console.log(`Minka listening on ${portal.address}`)
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, async () => {
        await portal.stop()
        process.exit(0)
      })
    }
  } catch (error) {
    const isForOperator = error instanceof Error && error.name === 'OperatorError'
    console.error(isForOperator ? error.message : (whyNotListening(error) ?? error))
    process.exit(1)
  }
}

function whyNotListening(error) {
  if (error?.code === 'EADDRINUSE')
    return `Port ${error.port} is in use: stop what uses it, or set PORT to another.`
  if (error?.code === 'EACCES')
    return `Port ${error.port} may not be opened by this user: set PORT to another.`
  if (error?.code === 'ECONNREFUSED')
    return `DATABASE_URL names a PostgreSQL that does not answer at ${error.address}:${error.port}.`
  return undefined
}
