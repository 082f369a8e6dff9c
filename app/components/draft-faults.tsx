import { type DraftFault, faultInWords, namedIn } from '#app/domain/draft-fault.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { formFaultSentence } from './form-fault-sentence.ts'
import { languageName } from './language-name.ts'
import { localized } from './localized.ts'
import { Notice } from './notice.tsx'
import { partHref, partName } from './form-part-words.ts'
import { propertyName } from './property-words.ts'

type DraftFaultsProps = {
  id: string
  definition: FormDefinition
  faults: readonly DraftFault[]
  missing: Readonly<Record<string, number>>
}

/** What keeps a draft from being published, each linked to its place; where nothing does, the button. */
export function DraftFaults({ id, definition, faults, missing }: DraftFaultsProps) {
  const untranslated = Object.entries(missing).filter(([, count]) => count > 0)
  return (
    <>
      {faults.length > 0 && (
        <Notice tone="problem" title={m.form_publish_not_yet()}>
          <ul className="govuk-list govuk-list--bullet">
            {faults.map((fault, at) => (
              <li key={at}>
                <a className="govuk-link" href={faultHref(id, fault)}>
                  {faultName(definition, fault)}
                </a>
                {`: ${faultWords(fault, definition)}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {untranslated.map(([locale, count]) => (
        <p key={locale} className="govuk-body">
          <a className="govuk-link" href={`/manage/forms/${id}/translate?to=${locale}&missing=1`}>
            {m.form_publish_untranslated({ count, language: languageName(locale) })}
          </a>
        </p>
      ))}
      {faults.length === 0 && (
        <form method="post" className="minka-reading">
          <p className="govuk-body">{m.form_publish_text()}</p>
          <Button>{m.form_draft_publish()}</Button>
        </form>
      )}
    </>
  )
}

function faultHref(id: string, { part, at, property }: DraftFault): string {
  const base = partHref(id, part)
  if (at.rule !== undefined) return `${base}/${at.rule}`
  if (at.column !== undefined) return `${base}/columns/${at.column}#${property}`
  const isCondition = at.part === 'visible' || at.part === 'required'
  return isCondition ? `${base}/conditions/${at.part}` : `${base}#${property}`
}

/** The question, and the column within it, by what they are called; a rule by its message. */
function faultName(definition: FormDefinition, { part, at }: DraftFault): string {
  const rule = definition.rules.find(({ key }) => key === at.rule)
  if (rule) return localized(rule.message) || m.form_rule_title()
  const column = at.column === undefined ? undefined : namedIn(definition, at.question, at.column)
  const name = partName(definition, part)
  return column ? `${name} › ${localized(column) || at.column}` : name
}

function faultWords(fault: DraftFault, definition: FormDefinition): string {
  const what = propertyName(fault.property)
  if (fault.code !== 'wrong')
    return fault.code === 'no_words' ? m.form_fault_no_words({ what }) : m.form_fault_too_few({ what })
  const named = (key: string) => localized(namedIn(definition, fault.at.question, key) ?? {}) || key
  return formFaultSentence(faultInWords(fault.fault, named))
}
