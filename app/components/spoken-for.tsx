import { m } from '#app/messages/compiled/messages.js'

import { type FieldProblem, problemOf } from './field-problem.ts'
import { Radios } from './radios.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

/** For whom a facilitator writes: themselves, or a community whose representative has no email. */
export function SpokenFor({ problems }: { problems: readonly FieldProblem[] }) {
  const fields = (
    <>
      <TextInput
        name="for_whom.name"
        label={m.organization_representative_name()}
        error={problemOf(problems, 'for_whom.name')}
      />
      <TextInput
        name="for_whom.phone"
        type="tel"
        width={20}
        label={m.organization_representative_phone()}
        error={problemOf(problems, 'for_whom.phone')}
      />
      <TextArea
        name="for_whom.consent"
        rows={3}
        label={m.organization_consent()}
        hint={m.organization_consent_hint()}
        error={problemOf(problems, 'for_whom.consent')}
      />
    </>
  )
  return (
    <Radios
      name="for_whom"
      legend={m.organization_for_whom()}
      defaultValue={problems.some(({ field }) => field.startsWith('for_whom.')) ? 'other' : 'me'}
      options={[
        { value: 'me', label: m.organization_for_me() },
        { value: 'other', label: m.organization_for_other(), reveal: fields },
      ]}
    />
  )
}
