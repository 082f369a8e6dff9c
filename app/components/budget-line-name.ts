import { type LocalizedText, textIn } from '#app/domain/text.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

/** What a row of a budget is called. */
export function budgetLineName({ key, label }: { key: string; label: LocalizedText }): string {
  return textIn(label, getLocale()) || key
}
