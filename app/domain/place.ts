/** The codes of a place by level, widest first; empty where nothing was chosen. */
export type PlaceChoice = { level: string; code: string }

/** Places by code, with the code of what each lies in; nothing for the widest level. */
export type Places = ReadonlyMap<string, string | undefined>

export type PlaceRefusal = {
  level: string
  code: 'unknown_place' | 'place_outside_call' | 'place_outside_parent'
}

/** The first level of a choice that is not a known place, lies outside the regions, or not in the level above. */
export function placeRefusal(
  choices: readonly PlaceChoice[],
  regions: readonly string[],
  places: Places,
): PlaceRefusal | undefined {
  for (const [index, { level, code }] of choices.entries()) {
    if (!places.has(code)) return { level, code: 'unknown_place' }
    const above = choices[index - 1]
    if (!above && !regions.includes(code)) return { level, code: 'place_outside_call' }
    if (above && places.get(code) !== above.code) return { level, code: 'place_outside_parent' }
  }
  return undefined
}
