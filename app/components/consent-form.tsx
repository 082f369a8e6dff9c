import { consentWays } from '#app/domain/consent.ts'
import { paperField } from '#app/domain/signed-paper.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { consentWayName } from './consent-words.ts'
import { DateInput } from './date-input.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { FileInput } from './file-input.tsx'
import { InsetText } from './inset-text.tsx'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'

type ConsentFormProps = {
  words: readonly string[]
  representative: string | null
  /** Today in the call's zone, as `YYYY-MM-DD`. */
  today: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** What the organization agrees to, to read out or have signed, and the form that says who agreed, when and how. */
export function ConsentForm({ words, representative, today, problems, values }: ConsentFormProps) {
  const [year, month, day] = today.split('-')
  const typed = (name: string) => values?.[name]?.[0]
  const date = { day: typed('given_on-day'), month: typed('given_on-month'), year: typed('given_on-year') }
  return (
    <>
      <p className="govuk-body minka-reading">{m.consent_read_out()}</p>
      <InsetText>
        {words.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </InsetText>
      <form method="post" encType="multipart/form-data" noValidate>
        <TextInput
          name="given_by"
          label={m.consent_given_by()}
          error={problemOf(problems, 'given_by')}
          defaultValue={typed('given_by') ?? representative ?? undefined}
          width={30}
          autoComplete="off"
        />
        <DateInput
          name="given_on"
          legend={m.consent_given_on()}
          legendSize="s"
          error={problemOf(problems, 'given_on')}
          defaultValue={values ? date : { day, month, year }}
        />
        <Radios
          name="way"
          legend={m.consent_way()}
          legendSize="s"
          error={problemOf(problems, 'way')}
          defaultValue={typed('way')}
          options={consentWays.map((value) => ({ value, label: consentWayName(value) }))}
        />
        <FileInput
          name={paperField}
          label={m.manage_withdraw_paper()}
          hint={m.consent_sheet_hint()}
          error={problemOf(problems, paperField)}
          accept=".pdf,image/*"
        />
        <Button>{m.consent_button()}</Button>
      </form>
    </>
  )
}
