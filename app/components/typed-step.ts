type Scale = {
  steps: readonly string[]
  /** What each step is called: its first letter gives it as well, where it is a word. */
  labels: readonly string[]
}

/**
 * Which step of a scale a key gives, after what was typed in it before: `1` and then `0` is 10. `mayGoOn` says that a longer
 * number may still be meant. Nothing for any other key.
 */
export function typedStep(before: string, key: string, { steps, labels }: Scale) {
  if (key.length !== 1) return undefined
  for (const typed of [before + key, key]) {
    const at = steps.indexOf(typed)
    if (at >= 0) return { at, typed, mayGoOn: steps.some((it) => it !== typed && it.startsWith(typed)) }
  }
  const at = labels.findIndex((it) => /^\p{L}/u.test(it) && it.toLowerCase().startsWith(key.toLowerCase()))
  return at < 0 ? undefined : { at, typed: '', mayGoOn: false }
}
