import type { AttachmentFacts } from './call-facts.ts'

/** An upload as it was received: proven content type, or nothing where its bytes say none. `sha256` names it in the store. */
export type ReceivedFile = AttachmentFacts & { sha256: string }

/** How long an upload that broke off can go on; then what has arrived of it is thrown away. */
export const unfinishedHours = 24

/** The last part of a name that a device gave, without what no file system or header can carry; never empty. */
export function safeFileName(name: string, fallback: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '').trim()
  return clean === '' || /^\.+$/.test(clean) ? fallback : shortened(clean)
}

function shortened(name: string): string {
  const characters = [...name]
  return characters.length <= 120 ? name : characters.slice(0, 100).join('') + characters.slice(-20).join('')
}
