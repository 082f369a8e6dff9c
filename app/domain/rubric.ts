import { figure } from './money.ts'
import type { Criterion } from './review-check.ts'
import type { LocalizedText } from './text.ts'

/** What a score of a criterion looks like. */
export type Anchor = { score: string; text: LocalizedText }

/** A criterion as its reviewer reads it; `about` are the keys of the questions whose answers it judges. */
export type RubricCriterion = Criterion & {
  text: LocalizedText
  about: readonly string[]
  anchors: readonly Anchor[]
}

/** Whether a criterion asks for a yes or a no: that is the scale from 0, no, to 1, yes. */
export function isYesNo({ scaleMin, scaleMax }: Pick<Criterion, 'scaleMin' | 'scaleMax'>): boolean {
  return figure(scaleMin).eq(0) && figure(scaleMax).eq(1)
}

/** Every score that a criterion takes, from the least to the most. */
export function scaleSteps({ scaleMin, scaleMax }: Pick<Criterion, 'scaleMin' | 'scaleMax'>): string[] {
  const least = figure(scaleMin)
  const count = Math.floor(figure(scaleMax).minus(least).toNumber()) + 1
  return Array.from({ length: Math.max(0, count) }, (_, step) => least.plus(step).toFixed())
}
