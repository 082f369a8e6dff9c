import { describe, expect, test } from 'vitest'

import { questionsOf } from '#app/domain/form.ts'
import { checkReview } from '#app/domain/review-check.ts'
import { isYesNo, scaleSteps, type RubricCriterion } from '#app/domain/rubric.ts'
import { rubricFaults } from '#app/domain/rubric-fault.ts'
import { reviewTotal } from '#app/domain/score.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { rubric as seeded } from '#db/seed/comunidades-amazonicas/rubric.ts'

const both = (es: string, en = es) => ({ es, en })
const criterion = (key: string, given: Partial<RubricCriterion> = {}): RubricCriterion => ({
  key,
  text: both('Necesidad', 'Need'),
  weight: '0.4',
  scaleMin: '1',
  scaleMax: '5',
  optional: false,
  justifiedScores: [],
  justificationWords: 0,
  about: [],
  anchors: [],
  ...given,
})
/** A rubric of another call: scale 1–5, weights that sum to 1, one criterion optional and one a yes or a no. */
const another = [
  criterion('need', { weight: '0.4', justifiedScores: ['1', '5'], justificationWords: 3 }),
  criterion('plan', { weight: '0.3' }),
  criterion('extra', { weight: '0.1', optional: true }),
  criterion('assembly', { weight: '0.2', scaleMin: '0', scaleMax: '1' }),
]
const scope = { locales: ['es', 'en'], questions: ['problem', 'goals'] }
const given = (scores: Record<string, string>) =>
  Object.entries(scores).map(([key, score]) => ({ criterion: key, score, justification: '' }))

describe('a rubric with another scale', () => {
  test('has nothing wrong, whatever its weights sum to', () => {
    expect(rubricFaults(another, scope)).toEqual([])
    const heavier = another.map((it) => ({ ...it, weight: String(Number(it.weight) * 70) }))
    expect(rubricFaults(heavier, scope)).toEqual([])
  })

  test('offers every whole step, and a yes and a no where the scale is 0 and 1', () => {
    expect(another.map(scaleSteps)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['1', '2', '3', '4', '5'],
      ['1', '2', '3', '4', '5'],
      ['0', '1'],
    ])
    expect(another.map(isYesNo)).toEqual([false, false, false, true])
    expect(scaleSteps({ scaleMin: '-0.5', scaleMax: '1.5' })).toEqual(['-0.5', '0.5', '1.5'])
  })

  test('is totalled over what is scored, by weight, from 0 to 100', () => {
    const total = (scores: Record<string, string>) =>
      reviewTotal({ criteria: another }, given(scores))?.toFixed(4)
    // 0.4·(3−1)/4 + 0.3·(4−1)/4 + 0.2·1 = 0.625, over the weights 0.4 + 0.3 + 0.2
    expect(total({ need: '3', plan: '4', assembly: '1' })).toBe('69.4444')
    expect(total({ need: '3', plan: '4', assembly: '0', extra: '5' })).toBe('52.5000')
    expect(total({ need: '5', plan: '5', assembly: '1', extra: '5' })).toBe('100.0000')
    expect(total({ need: '1', plan: '1', assembly: '0' })).toBe('0.0000')
  })

  test('asks for what is required, and for a reason where it says so', () => {
    const codes = (scores: Record<string, string>) =>
      checkReview({ criteria: another }, given(scores)).map((it) => [it.field, it.code])
    expect(codes({ need: '3', plan: '4' })).toEqual([['score_assembly', 'required']])
    expect(codes({ need: '0', plan: '2.5', assembly: '2' })).toEqual([
      ['score_need', 'not_on_scale'],
      ['score_plan', 'not_on_scale'],
      ['score_assembly', 'not_on_scale'],
    ])
    expect(codes({ need: '5', plan: '4', assembly: '1' })).toEqual([
      ['justification_need', 'justification_missing'],
    ])
  })
})

describe('what is wrong with a rubric', () => {
  const faultsOf = (changes: Partial<RubricCriterion>) =>
    rubricFaults([criterion('need'), criterion('plan', changes)], scope).map((it) => {
      expect(it.at).toBe(1)
      return [it.code, it.property, it.found]
    })

  test('is no criterion at all, or none that must be scored', () => {
    expect(rubricFaults([], scope)).toEqual([{ code: 'no_criteria', at: null, property: null, found: '' }])
    expect(rubricFaults([criterion('extra', { optional: true })], scope)).toEqual([
      { code: 'none_required', at: null, property: null, found: '' },
    ])
  })

  test('is a key that is taken or no key, and words that a language lacks', () => {
    expect(faultsOf({ key: 'need' })).toEqual([['duplicate_key', 'key', 'need']])
    expect(faultsOf({ key: 'Plan de trabajo' })).toEqual([['wrong_key', 'key', 'Plan de trabajo']])
    expect(faultsOf({ text: { es: 'Plan', en: ' ' } })).toEqual([['text_missing', 'text', 'en']])
  })

  test('is a weight that weighs nothing, and a scale without whole steps upward', () => {
    expect(faultsOf({ weight: '0' })).toEqual([['weight_not_positive', 'weight', '0']])
    expect(faultsOf({ weight: 'mucho' })).toEqual([['not_a_number', 'weight', 'mucho']])
    expect(faultsOf({ scaleMax: '1' })).toEqual([['scale_backward', 'scaleMax', '1']])
    expect(faultsOf({ scaleMax: '4.5' })).toEqual([['scale_not_whole', 'scaleMax', '4.5']])
    expect(faultsOf({ scaleMax: '102' })).toEqual([['scale_too_long', 'scaleMax', '102']])
    expect(faultsOf({ scaleMin: '' })).toEqual([['not_a_number', 'scaleMin', '']])
  })

  test('is an anchor or a justified score off the scale, or said twice', () => {
    const anchors = ['1', '6', '1.0'].map((score) => ({ score, text: both('Ausente', 'Absent') }))
    expect(faultsOf({ anchors })).toEqual([
      ['not_on_scale', 'anchors', '6'],
      ['duplicate_anchor', 'anchors', '1.0'],
    ])
    expect(faultsOf({ anchors: [{ score: '2', text: { es: 'Débil' } }] })).toEqual([
      ['text_missing', 'anchors', '2'],
    ])
    expect(faultsOf({ justifiedScores: ['0', '5'], justificationWords: 15 })).toEqual([
      ['not_on_scale', 'justifiedScores', '0'],
    ])
  })

  test('is half a rule of justification, and a question that the form does not ask', () => {
    expect(faultsOf({ justifiedScores: ['5'] })).toEqual([['words_missing', 'justificationWords', '']])
    expect(faultsOf({ justificationWords: 15 })).toEqual([['scores_missing', 'justifiedScores', '']])
    expect(faultsOf({ justificationWords: -1 })).toEqual([['words_not_whole', 'justificationWords', '-1']])
    expect(faultsOf({ about: ['problem', 'budget'] })).toEqual([['unknown_question', 'about', 'budget']])
  })
})

test('the rubric of the demonstration has nothing wrong over its form', () => {
  const criteria = seeded.criteria.map((it) => ({
    ...it,
    weight: String(it.weight),
    scaleMin: String(it.scaleMin),
    scaleMax: String(it.scaleMax),
    justifiedScores: it.justifiedScores.map(String),
    anchors: it.anchors.map(({ score, text }) => ({ score: String(score), text })),
  }))
  const questions = questionsOf(form).map((it) => it.key)
  expect(rubricFaults(criteria, { locales: ['es', 'en'], questions })).toEqual([])
})
