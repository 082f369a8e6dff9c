import { type LocalizedText, textIn } from '#app/domain/text.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

/** A text of the call in the language of the page. */
export function localized(text: LocalizedText): string {
  return textIn(text, getLocale())
}
