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
    endWith(error)
  }
}

/** Ends the process that could not begin. */
export function endWith(error) {
  const isForOperator = error instanceof Error && error.name === 'OperatorError'
  console.error(isForOperator ? error.message : error)
  process.exit(1)
}
