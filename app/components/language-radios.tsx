import { m } from '#app/messages/compiled/messages.js'
import { locales } from '#app/messages/compiled/runtime.js'
import { Radios } from './radios.tsx'

type LanguageRadiosProps = { legend: string; error: string | undefined; defaultValue: string | undefined }

/** One of the portal's languages, each named in itself. Posts `locale`. */
export function LanguageRadios(props: LanguageRadiosProps) {
  const options = locales.map((locale) => ({ value: locale, label: m.ui_language_name({}, { locale }) }))
  return <Radios name="locale" options={options} inline {...props} />
}
