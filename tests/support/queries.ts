import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/** The SQL of every query that the work makes, in their order; nothing else may use the database meanwhile. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = []
  const listen = (sql: unknown) => heard.push(String(sql))
  subscribe('minka:query', listen)
  await work().finally(() => unsubscribe('minka:query', listen))
  return heard
}
