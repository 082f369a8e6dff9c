import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { narrowedHref } from './case-list-address.ts'
import { formatNumber } from './format.ts'
import { Stats } from './stats.tsx'

export type AssigningStage = {
  id: string
  position: number
  title: LocalizedText
  required: number
  inReview: number
  lacking: number
}

type AssigningHeadProps = { slug: string; stages: readonly AssigningStage[]; stage: AssigningStage }

/** Where the reviewers of a stage stand, and the way to the call's other review stages. */
export function AssigningHead({ slug, stages, stage }: AssigningHeadProps) {
  const { inReview, lacking, required } = stage
  const counted = (count: number) => formatNumber(count, getLocale())
  const lacks = lacking > 0 ? { href: narrowedHref(slug, { needs: 'reviewers' }) } : {}
  return (
    <>
      {stages.length > 1 && (
        <p className="govuk-body">
          {m.assigning_stage()}:{' '}
          {stages.map((it) => (
            <StageLink key={it.id} isThis={it.id === stage.id} {...{ slug }} {...it} />
          ))}
        </p>
      )}
      <Stats
        figures={[
          { label: m.assigning_in_review(), value: counted(inReview) },
          { label: m.assigning_wanted(), value: counted(required) },
          { label: m.assigning_lacking(), value: counted(lacking), ...lacks },
        ]}
      />
    </>
  )
}

type StageLinkProps = AssigningStage & { slug: string; isThis: boolean }

function StageLink({ slug, position, title, isThis }: StageLinkProps) {
  const name = textIn(title, getLocale())
  if (isThis) return <strong>{name} </strong>
  return (
    <>
      <a className="govuk-link" href={`/manage/calls/${slug}/assignment?stage=${position}`}>
        {name}
      </a>{' '}
    </>
  )
}
