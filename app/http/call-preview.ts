import { windowAt } from '#app/domain/call.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { planFrom, setupGaps } from '#app/domain/call-setup.ts'
import type { CallSetup } from '#db/call-setup.ts'

import { setupHead } from './setup-page.ts'

/** The parts without which the public page would say something wrong. */
const shown = ['name', 'texts', 'window', 'money', 'places', 'stages'] as const

/** The call's page as visitors will see it at this time, or the parts that must be put right before it can be shown. */
export function callPreview(setup: CallSetup, now: Date) {
  const { answers, known, objectives, rubrics } = setup
  const gaps = setupGaps(answers, known)
  const missing = shown.filter((part) => gaps[part].length > 0)
  const head = setupHead(setup)
  if (missing.length > 0) return { head, missing, call: undefined }
  const plan = planFrom(answers, known)
  const { budget, opensAt, placeCodes, stages, ...facts } = plan
  const scored = stages.flatMap(({ rubricId }) => rubrics.filter(({ id }) => id === rubricId))
  const call = {
    ...plan,
    window: windowAt(plan, now),
    objectives,
    criteria: scored.flatMap(({ criteria }) => criteria),
    movedClosings: [],
    budget,
    opensAt,
    regions: known.places.filter(({ code }) => placeCodes.includes(code)).map(({ name }) => name),
    facts: {
      currency: facts.currency,
      awardMin: facts.awardMin,
      awardMax: facts.awardMax,
      monthsMin: facts.monthsMin,
      monthsMax: facts.monthsMax,
      ownShareMin: facts.ownShareMin,
      closesAt: facts.closesAt,
      timeZone: facts.timeZone,
      regions: placeCodes,
      today: dayIn(now, facts.timeZone),
      ...(facts.rate ? { rate: facts.rate } : {}),
      attachments: new Map<string, never>(),
      places: new Map<string, undefined>(),
    },
  }
  return { head, missing: [], call }
}
