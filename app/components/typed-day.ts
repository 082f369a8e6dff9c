type Values = Readonly<Record<string, readonly string[]>>

/** What stands in the three inputs of a day: what was typed, else a day that is known (`YYYY-MM-DD`). */
export function dayValues(values: Values | undefined, name: string, known?: string | null) {
  const typed = (part: string) => values?.[`${name}-${part}`]?.[0]
  const [year, month, day] = known?.split('-') ?? []
  const plain = (part: string | undefined) => part?.replace(/^0/, '')
  return {
    day: typed('day') ?? plain(day) ?? '',
    month: typed('month') ?? plain(month) ?? '',
    year: typed('year') ?? year ?? '',
  }
}
