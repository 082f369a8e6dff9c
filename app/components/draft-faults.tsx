import type { DraftFault } from '#app/domain/draft-fault.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { languageName } from './language-name.ts'
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
            {faults.map((fault) => (
              <li key={`${fault.part}.${fault.property}.${fault.wrong ?? ''}`}>
                <a className="govuk-link" href={faultHref(id, fault)}>
                  {partName(definition, fault.part)}
                </a>
                {`: ${faultWords(fault)}`}
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

function faultHref(id: string, { part, property }: DraftFault): string {
  return `${partHref(id, part)}#${property}`
}

function faultWords({ code, property, wrong = '' }: DraftFault): string {
  const what = propertyName(property)
  if (code === 'no_words') return m.form_fault_no_words({ what })
  return code === 'too_few' ? m.form_fault_too_few({ what }) : m.form_fault_wrong({ wrong })
}
