import type { CallFacts } from '#app/domain/call-facts.ts'
import type { SetupPartName } from '#app/domain/call-setup.ts'
import type { CallStep } from '#app/domain/call-steps.ts'
import type { Problem } from '#app/domain/problem.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { fieldProblems } from './field-problems.ts'
import type { SetupHeadFacts } from './setup-head.tsx'
import { partName, stepWords } from './setup-names.ts'
import { TaskList } from './task-list.tsx'

type OverviewPart = {
  part: SetupPartName
  isBegun: boolean
  problems: readonly Problem[]
  questions: readonly Question[]
}

type SetupOverviewProps = {
  head: SetupHeadFacts
  parts: readonly OverviewPart[]
  facts: CallFacts
  steps: readonly CallStep[]
}

/** The parts of a call, what is still missing in them, and what can be done with the whole. */
export function SetupOverview({ head, parts, facts, steps }: SetupOverviewProps) {
  const page = `/manage/calls/${head.slug}/setup`
  const missing = parts.filter(({ problems }) => problems.length > 0)
  return (
    <>
      <TaskList
        tasks={parts.map((it) => ({
          id: it.part,
          name: partName(it.part),
          href: it.part === 'letters' ? `/manage/calls/${head.slug}/letters` : `${page}/${it.part}`,
          status: statusOf(it),
        }))}
      />
      {!head.publishedAt && <Missing {...{ page, missing, facts }} />}
      <ButtonGroup>
        <Button variant="secondary" href={`${page}/preview`}>
          {m.callsetup_preview()}
        </Button>
        <a className="govuk-link" href={`${page}/history`}>
          {m.callsetup_history()}
        </a>
      </ButtonGroup>
      {head.mayChange && <Steps {...{ page, steps }} isReady={missing.length === 0} />}
    </>
  )
}

function statusOf({ problems, isBegun }: OverviewPart) {
  if (problems.length === 0) return { text: m.callsetup_complete() }
  return isBegun
    ? { text: m.callsetup_gaps({ count: problems.length }), tone: 'gold' as const }
    : { text: m.callsetup_not_begun(), tone: 'river' as const }
}

type MissingProps = { page: string; missing: readonly OverviewPart[]; facts: CallFacts }

function Missing({ page, missing, facts }: MissingProps) {
  return (
    <section aria-labelledby="missing">
      <h2 id="missing" className="govuk-heading-m">
        {m.callsetup_missing_title()}
      </h2>
      {missing.length === 0 && <p className="govuk-body">{m.callsetup_missing_nothing()}</p>}
      {missing.map(({ part, problems, questions }) => (
        <div key={part}>
          <h3 className="govuk-heading-s">{partName(part)}</h3>
          <ul className="govuk-list govuk-list--bullet">
            {fieldProblems(problems, { questions, facts, hrefOf: () => `${page}/${part}?check` }).map(
              (it) => (
                <li key={it.field + it.text}>
                  <a className="govuk-link" href={it.href}>
                    {it.text}
                  </a>
                </li>
              ),
            )}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Steps({ page, steps, isReady }: { page: string; steps: readonly CallStep[]; isReady: boolean }) {
  return (
    <ButtonGroup>
      {steps.map((step) => (
        <Button
          key={step}
          href={`${page}/steps/${step}`}
          variant={step === 'publish' && isReady ? 'primary' : 'secondary'}
        >
          {stepWords(step).name()}
        </Button>
      ))}
    </ButtonGroup>
  )
}
