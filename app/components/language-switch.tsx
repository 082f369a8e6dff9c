import { m } from '#app/messages/compiled/messages.js'
import { getLocale, locales } from '#app/messages/compiled/runtime.js'

/** One button per other language, each named in itself. Posts `locale` and `return_to` to `/language`. */
export function LanguageSwitch({ returnTo }: { returnTo: string }) {
  const others = locales.filter((locale) => locale !== getLocale())
  return (
    <form method="post" action="/language" aria-label={m.ui_language()}>
      <input type="hidden" name="return_to" value={returnTo} />
      {others.map((locale) => (
        <button key={locale} type="submit" name="locale" value={locale} lang={locale}>
          {m.ui_language_name({}, { locale })}
        </button>
      ))}
    </form>
  )
}
