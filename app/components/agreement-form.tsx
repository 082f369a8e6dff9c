import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { FileInput } from './file-input.tsx'
import { dayValues } from './typed-day.ts'

type Paper = { id: string; name: string } | null

type AgreementFormProps = {
  id: string
  signedOn: string | null
  papers: { minutes: Paper; agreement: Paper }
  mayRecord: boolean
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** The agreement to print, and what came back of it: the signed paper, the minutes of the assembly, and the day. */
export function AgreementForm({ id, signedOn, papers, mayRecord, problems, values }: AgreementFormProps) {
  return (
    <>
      <p className="govuk-body minka-reading">{m.award_agreement_text()}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/manage/applications/${id}/award/agreement.pdf`}>
          {m.award_agreement_pdf()}
        </a>
      </p>
      <ul className="govuk-list">
        <Kept id={id} label={m.award_agreement_minutes()} paper={papers.minutes} />
        <Kept id={id} label={m.award_agreement_signed()} paper={papers.agreement} />
      </ul>
      {mayRecord && (
        <form method="post" encType="multipart/form-data" className="minka-reading" noValidate>
          <FileInput
            name="minutes"
            label={m.award_agreement_minutes_file()}
            hint={papers.minutes ? m.award_agreement_again() : undefined}
            error={problemOf(problems, 'minutes')}
            accept=".pdf,image/*"
          />
          <FileInput
            name="agreement"
            label={m.award_agreement_signed_file()}
            hint={papers.agreement ? m.award_agreement_again() : undefined}
            error={problemOf(problems, 'agreement')}
            accept=".pdf,image/*"
          />
          <DateInput
            name="signed"
            legend={m.award_agreement_day()}
            error={problemOf(problems, 'signed')}
            defaultValue={dayValues(values, 'signed', signedOn)}
          />
          <Button>{m.award_agreement_save()}</Button>
        </form>
      )}
    </>
  )
}

function Kept({ id, label, paper }: { id: string; label: string; paper: Paper }) {
  return (
    <li>
      {label}:{' '}
      {paper ? (
        <a className="govuk-link" href={`/manage/applications/${id}/files/${paper.id}`}>
          {paper.name}
        </a>
      ) : (
        m.award_not_yet()
      )}
    </li>
  )
}
