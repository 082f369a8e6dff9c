/** The address that a funder's letters come from unless its command is told another. */
export function usualSender({ hostname }: URL): string {
  const isName = hostname.includes('.') && !/^[\d.]+$/.test(hostname)
  return `minka@${isName ? hostname : 'localhost.localdomain'}`
}
