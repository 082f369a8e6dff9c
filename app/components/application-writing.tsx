import type { CallFacts } from '#app/domain/call-facts.ts'
import type { CallWindow } from '#app/domain/call.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import type { TaskSection } from '#app/domain/application-tasks.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { ApplicationTasks } from './application-tasks.tsx'
import { Button } from './button.tsx'
import { CallOver } from './call-over.tsx'
import { Deadline } from './deadline.tsx'
import { DeviceSending } from './device-sending.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { MovedClosings } from './moved-closings.tsx'
import { Notice } from './notice.tsx'
import { ReceivedLetters } from './received-letters.tsx'
import { sentBy } from './sent-by.ts'

type Letters = Parameters<typeof ReceivedLetters>[0]['letters']

type ApplicationWritingProps = {
  application: {
    id: string
    status: ApplicationStatus
    capacity: string
    representatives: readonly string[]
    facts: CallFacts
    movedClosings: Parameters<typeof MovedClosings>[0]['moved']
    changesMessage: string | null
    changesDueAt: Date | null
    stageClosesAt: Date | null
  }
  sections: readonly TaskSection[]
  letters: Letters
  callWindow: CallWindow
  now: Date
}

/** What there is still to do before sending, and by when. */
export function ApplicationWriting(props: ApplicationWritingProps) {
  const { application, sections, letters, now, callWindow } = props
  const { id, status, facts, capacity, representatives } = application
  const tasks = sections.flatMap((section) => section.tasks).filter(({ state }) => state !== 'locked')
  const owed = tasks.filter(({ state }) => state !== 'optional')
  const done = owed.filter(({ state }) => state === 'complete').length
  const isOver = status === 'draft' && callWindow === 'closed'
  const closesAt =
    status === 'draft' ? facts.closesAt : (application.changesDueAt ?? application.stageClosesAt)
  return (
    <>
      {status === 'changes_requested' && <Changes {...{ application, sections }} />}
      {status === 'draft' && callWindow === 'grace' && (
        <Notice title={m.apply_grace_title()}>
          <p>{m.apply_grace_text()}</p>
        </Notice>
      )}
      <DeviceSending application={id} />
      {isOver && <CallOver facts={facts} />}
      {status === 'draft' && <MovedClosings moved={application.movedClosings} timeZone={facts.timeZone} />}
      {!isOver && closesAt && (
        <p className="govuk-body">
          <Deadline {...{ closesAt, timeZone: facts.timeZone, now }} />
        </p>
      )}
      <p className="govuk-body">{m.apply_progress({ done, all: owed.length })}</p>
      <ApplicationTasks id={id} sections={sections} />
      {isOver ? (
        <Button variant="secondary" href={`/apply/${id}/check`}>
          {m.apply_read_link()}
        </Button>
      ) : (
        <ToSend {...{ id, capacity, representatives, isReady: done === owed.length }} />
      )}
      <ReceivedLetters letters={letters} timeZone={facts.timeZone} />
      {capacity === 'representative' && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/apply/${id}/withdraw`}>
            {m.apply_withdraw_link()}
          </a>
        </p>
      )}
    </>
  )
}

type ToSendProps = Pick<ApplicationWritingProps['application'], 'id' | 'capacity' | 'representatives'>

function ToSend({ id, capacity, representatives, isReady }: ToSendProps & { isReady: boolean }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{m.apply_send_title()}</h2>
      <p className="govuk-body">
        {capacity === 'contributor' ? sentBy(representatives) : m.apply_send_text()}
      </p>
      <p className="govuk-body">{m.apply_who_acts({ who: m.apply_who_you() })}</p>
      <Button href={`/apply/${id}/check`} variant={isReady ? 'primary' : 'secondary'}>
        {m.apply_check_button()}
      </Button>
    </section>
  )
}

function Changes({ application, sections }: Pick<ApplicationWritingProps, 'application' | 'sections'>) {
  const { changesMessage, changesDueAt, facts } = application
  const open = sections.filter(({ tasks }) => tasks.some(({ state }) => state !== 'locked'))
  return (
    <Notice title={m.apply_changes_title()}>
      {changesMessage && <p className="minka-answer__prose">{changesMessage}</p>}
      <p>{m.apply_changes_sections({ sections: open.map(({ title }) => localized(title)).join(', ') })}</p>
      {changesDueAt && (
        <p>{m.apply_changes_due({ when: formatDateTime(changesDueAt, getLocale(), facts.timeZone) })}</p>
      )}
    </Notice>
  )
}
