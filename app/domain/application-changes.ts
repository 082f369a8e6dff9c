import type { CaseFile } from './application-case.ts'
import {
  begin,
  requireNoConflict,
  toRepresentatives,
  toRepresentativesOrOfficers,
  type ApplicationChange,
} from './application-change.ts'
import { requireConsent } from './consent.ts'
import type { Signed } from './capacity.ts'
import { Refusal, refuseUnless } from './refusal.ts'

export type RequestChangesInput = { sections: readonly string[]; message: string; dueAt: Date }

/** Opens the named sections, and only those, until the due date. While a decision is live it must be cancelled first. */
export function requestChanges(
  file: CaseFile,
  input: RequestChangesInput,
  signed: Signed,
): ApplicationChange {
  const change = begin(file, 'request_changes', signed)
  const { status, cameFrom } = file.application
  const sections = [...new Set(input.sections)]
  const message = input.message.trim()
  requireNoConflict(file, signed)
  refuseUnless(file.live === null, 'decision_live')
  refuseUnless(sections.length > 0, 'sections_missing')
  refuseUnless(
    sections.every((it) => file.sections.includes(it)),
    'unknown_section',
  )
  refuseUnless(message !== '', 'message_missing')
  refuseUnless(input.dueAt > signed.at, 'due_date_past')

  const dueAt = input.dueAt.toISOString()
  const notice = toRepresentatives(file, 'changes-requested', { sections, message, dueAt })
  return change(
    { detail: { sections, dueAt }, notices: [notice] },
    {
      cameFrom: [...cameFrom, status],
      unlockedSections: sections,
      changesMessage: message,
      changesDueAt: input.dueAt,
    },
  )
}

/** Submits the changed sections, which reached us by their due date, and goes back to where the application came from. */
export function resubmit(file: CaseFile, input: { reachedUsAt: Date }, signed: Signed): ApplicationChange {
  const change = begin(file, 'resubmit', signed)
  const { changesDueAt, unlockedSections: sections } = file.application
  refuseUnless(changesDueAt !== null && input.reachedUsAt < changesDueAt, 'too_late')
  const wrong = sections.filter((it) => file.incomplete.includes(it))
  refuseUnless(wrong.length === 0, 'sections_incomplete', { sections: wrong.length })
  requireConsent(file, signed)

  const resubmittedAt = input.reachedUsAt.toISOString()
  const facts = { sections, resubmittedAt }
  const notices = [
    toRepresentatives(file, 'changes-received', facts),
    { template: 'changes-received', to: 'officers', facts } as const,
  ]
  return change({ detail: { sections, reachedUsAt: resubmittedAt }, notices }, goneBack(file))
}

/** The due date passed: the earlier submission stands, and the application goes back to where it came from. */
export function lapseChanges(file: CaseFile, _input: object, signed: Signed): ApplicationChange {
  const change = begin(file, 'lapse_changes', signed)
  const { changesDueAt, unlockedSections: sections } = file.application
  if (changesDueAt === null || signed.at < changesDueAt) throw new Refusal('not_due_yet')

  const facts = { sections, dueAt: changesDueAt.toISOString() }
  return change({ notices: [toRepresentativesOrOfficers(file, 'changes-lapsed', facts)] }, goneBack(file))
}

function goneBack({ application }: CaseFile) {
  return {
    cameFrom: application.cameFrom.slice(0, -1),
    unlockedSections: [],
    changesMessage: null,
    changesDueAt: null,
  }
}
