import { changeKind, isFixed } from '#app/domain/call-changes.ts'
import {
  type SetupPartName,
  isPartBegun,
  setupFacts,
  setupGaps,
  setupParts,
  setupProblems,
  setupQuestions,
} from '#app/domain/call-setup.ts'
import { callSteps, isStepOpen } from '#app/domain/call-steps.ts'
import { setupTitle } from '#app/domain/setup-title.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { type CallSetup, findSetup } from '#db/call-setup.ts'
import { standingOf } from '#db/call-step.ts'

import { found } from './found.ts'
import { setupWords } from './setup-words.ts'

type Asking = { personId: string; slug: string; now: Date }

/** A call's setup, or a 404 page for whoever is none of its office. */
export async function setupFor({ personId, slug, now }: Asking): Promise<CallSetup> {
  return found(await findSetup(personId, slug, now))
}

/** What the pages of a call's setup say at their top. */
export function setupHead({ slug, answers, programTitle, publishedAt, roles, known }: CallSetup) {
  return {
    slug,
    title: setupTitle(answers, [getLocale(), ...known.locales]) ?? slug,
    programTitle,
    publishedAt,
    timeZone: known.timeZone,
    mayChange: roles.includes('officer'),
  }
}

/** The list of parts, with what is missing in each, and the steps that can be taken with the whole. */
export function setupOverview(setup: CallSetup, now: Date) {
  const { answers, known, applications } = setup
  const words = setupWords()
  const gaps = setupGaps(answers, known, words)
  const standing = standingOf(setup)
  return {
    head: setupHead(setup),
    applications,
    facts: setupFacts(answers, known),
    parts: setupParts.map((part) => ({
      part,
      isBegun: isPartBegun(part, answers, known),
      problems: gaps[part],
      questions: setupQuestions(part, known, words).map((it) =>
        it.kind === 'one_of' ? { ...it, options: [] } : it,
      ),
    })),
    steps: callSteps.filter((step) => isStepOpen(step, standing, now)),
  }
}

/** One part with its questions: those that can still be answered, and those that stay, with the reason. */
export function setupPartPage(setup: CallSetup, part: SetupPartName, query: URLSearchParams) {
  const { answers, known, publishedAt, applications, revisions, rubrics } = setup
  const words = setupWords()
  const progress = { isPublished: publishedAt !== null, hasBegun: applications > 0 }
  const questions = setupQuestions(part, known, words)
  const fixed = questions.filter(({ key }) => isFixed(key, progress, known.locales))
  const open = questions.filter((it) => !fixed.includes(it))
  const kinds = open.map(({ key }) => changeKind(key, known.locales))
  return {
    head: setupHead(setup),
    part,
    questions: open,
    fixed: fixed.map((question) => ({ question, kind: changeKind(question.key, known.locales) })),
    kinds: progress.isPublished ? [...new Set(kinds)] : [],
    answers: Object.fromEntries(questions.map(({ key }) => [key, answers[key] ?? ''])),
    facts: setupFacts(answers, known),
    problems: query.has('check') ? setupProblems(part, answers, known, words) : [],
    base: revisions[part].revision,
    rubrics: part === 'stages' ? rubrics : [],
  }
}
