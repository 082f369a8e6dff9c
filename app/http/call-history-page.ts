import { changedKeys } from '#app/domain/call-changes.ts'
import { findSetupPart, setupFacts, setupQuestions } from '#app/domain/call-setup.ts'
import { callSteps } from '#app/domain/call-steps.ts'
import { type CallHistoryEntry, listCallHistory } from '#db/call-history.ts'
import type { CallSetup } from '#db/call-setup.ts'

import { setupHead } from './setup-page.ts'
import { setupWords } from './setup-words.ts'

/** Everything that was done to a call, with the answers that each change left behind and put in their place. */
export async function callHistoryPage(setup: CallSetup) {
  const entries = await listCallHistory(setup.callId)
  return {
    head: setupHead(setup),
    facts: setupFacts(setup.answers, setup.known),
    entries: entries.map((entry) => ({ ...entry, ...whatChanged(entry, setup) })),
  }
}

function whatChanged({ what, before, after }: CallHistoryEntry, { known }: CallSetup) {
  const part = findSetupPart(what)
  const step = callSteps.find((it) => it === what)
  if (!part) return { part, step, questions: [] }
  const changed = changedKeys(before, after)
  const questions = setupQuestions(part, known, setupWords()).filter(({ key }) => changed.includes(key))
  return { part, step, questions: questions.map((it) => withChosen(it, [before, after])) }
}

/** Of a long list of options only those that are named here travel to the page. */
function withChosen(
  question: ReturnType<typeof setupQuestions>[number],
  answers: CallHistoryEntry['after'][],
) {
  if (question.kind !== 'one_of') return question
  const chosen = answers.map((it) => it[question.key])
  return { ...question, options: question.options.filter(({ value }) => chosen.includes(value)) }
}
