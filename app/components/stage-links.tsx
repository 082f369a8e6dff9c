import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { localized } from './localized.ts'

type Stage = { id: string; position: number; title: LocalizedText }
type StageLinksProps = { stages: readonly Stage[]; stage: Pick<Stage, 'id'>; address: string }

/** The way between the review stages of a call that has several. */
export function StageLinks({ stages, stage, address }: StageLinksProps) {
  if (stages.length < 2) return null
  return (
    <p className="govuk-body">
      {m.assigning_stage()}:{' '}
      {stages.map(({ id, position, title }) =>
        id === stage.id ? (
          <strong key={id}>{localized(title)} </strong>
        ) : (
          <span key={id}>
            <a className="govuk-link" href={`${address}?stage=${position}`}>
              {localized(title)}
            </a>{' '}
          </span>
        ),
      )}
    </p>
  )
}
