import { isRecord, textAt } from './narrow.ts'

const day = 86_400

/** Lets the next page know of a slow network: browsers that say so to scripts do not all say so to servers. */
export function tellConnection() {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined
  const isSlow = ['slow-2g', '2g', '3g'].includes(textAt(connection, 'effectiveType'))
  const savesData = isRecord(connection) && connection['saveData'] === true
  const seconds = isSlow || savesData ? day : 0
  document.cookie = `connection=slow; path=/; max-age=${seconds}; samesite=lax`
}
