const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()
const locales = new Map<string, Intl.Locale>()

/** What writes dates in this language and style, made once: to make one takes a hundred times as long as to use it. */
export function dateFormatter(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, [locale, style], () => new Intl.DateTimeFormat(locale, style))
}

/** What writes numbers in this language and style, made once. */
export function numberFormatter(locale: string, style: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, [locale, style], () => new Intl.NumberFormat(locale, style))
}

/** The parts of a language tag, read once. */
export function localeOf(tag: string): Intl.Locale {
  return kept(locales, [tag, {}], () => new Intl.Locale(tag))
}

function kept<Formatter>(
  known: Map<string, Formatter>,
  of: [locale: string, style: object],
  make: () => Formatter,
): Formatter {
  const key = JSON.stringify(of)
  const formatter = known.get(key) ?? make()
  known.set(key, formatter)
  return formatter
}
