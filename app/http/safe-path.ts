/** A path of ours to go to after signing in or changing the language; anything else becomes the fallback. */
export function safePath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return fallback
  const url = new URL(wanted, 'https://ours.invalid')
  return url.host === 'ours.invalid' ? url.pathname + url.search : fallback
}
