/** Uploads that were begun in this tab, so that a file chosen again goes on where it broke off, also after the page was loaded anew. */
export function begunUpload(to: string, { name, size, lastModified }: File) {
  const key = `upload ${to} ${name} ${size} ${lastModified}`
  return {
    address: () => attempt(() => sessionStorage.getItem(key)) ?? undefined,
    keep: (address: string) => attempt(() => sessionStorage.setItem(key, address)),
    forget: () => attempt(() => sessionStorage.removeItem(key)),
  }
}

/** Some browsers refuse to store anything; then an upload only begins anew. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
