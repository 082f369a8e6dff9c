import type { ChangeKind } from '#app/domain/call-changes.ts'
import type { SetupPartName } from '#app/domain/call-setup.ts'
import type { CallStep } from '#app/domain/call-steps.ts'
import { m } from '#app/messages/compiled/messages.js'

const parts: Record<SetupPartName, () => string> = {
  name: m.callsetup_part_name,
  texts: m.callsetup_part_texts,
  window: m.callsetup_part_window,
  money: m.callsetup_part_money,
  places: m.callsetup_part_places,
  eligibility: m.callsetup_part_eligibility,
  form: m.callsetup_part_form,
  stages: m.callsetup_part_stages,
  checklist: m.callsetup_part_checklist,
  reasons: m.callsetup_part_reasons,
  letters: m.callsetup_part_letters,
}

const kinds: Record<ChangeKind, () => string> = {
  always: m.callsetup_may_always,
  only_more: m.callsetup_may_only_more,
  dates: m.callsetup_may_dates,
  until_begun: m.callsetup_may_until_begun,
  by_migration: m.callsetup_may_by_migration,
  by_extension: m.callsetup_may_by_extension,
  never: m.callsetup_may_never,
}

const steps: Record<
  CallStep,
  { name: () => string; text: () => string; button: () => string; done: () => string }
> = {
  publish: {
    name: m.callsetup_step_publish,
    text: m.callsetup_step_publish_text,
    button: m.callsetup_step_publish_button,
    done: m.callsetup_step_publish_done,
  },
  unpublish: {
    name: m.callsetup_step_unpublish,
    text: m.callsetup_step_unpublish_text,
    button: m.callsetup_step_unpublish_button,
    done: m.callsetup_step_unpublish_done,
  },
  extend: {
    name: m.callsetup_step_extend,
    text: m.callsetup_step_extend_text,
    button: m.callsetup_step_extend_button,
    done: m.callsetup_step_extend_done,
  },
  close: {
    name: m.callsetup_step_close,
    text: m.callsetup_step_close_text,
    button: m.callsetup_step_close_button,
    done: m.callsetup_step_close_done,
  },
}

/** What a part of a call is called, as something to do. */
export function partName(part: SetupPartName): string {
  return parts[part]()
}

/** Why something of a published call may change only so, or not at all. */
export function changeWords(kind: ChangeKind): string {
  return kinds[kind]()
}

/** The words of a step with the whole call. */
export function stepWords(step: CallStep) {
  return steps[step]
}
