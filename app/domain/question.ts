import { z } from 'zod'
import { column, condition, dated, key, limit, numeric, options, optionValue, span, text } from './column.ts'
import { expression } from './expression.ts'
import { isIdentifierName } from './identifier.ts'
import { profileFields } from './profile-field.ts'
import { localizedText } from './localized-text.ts'

const ofEveryQuestion = {
  key,
  label: localizedText,
  help: localizedText.optional(),
  example: localizedText.optional(),
  required: condition,
  visible: expression.optional(),
  /** What the portal knows already that the answer starts from. */
  prefilledFrom: z.enum(profileFields).optional(),
  /** What the browser may fill in by itself: the value of the `autocomplete` attribute. */
  autocomplete: z.string().optional(),
  /** Contact details, identity numbers and map points: never shown to a reviewer or published. */
  private: z.boolean().optional(),
  /** Sensitive under privacy law (origin, health, belief): asked with its own consent, never shown to a reviewer or published. */
  sensitive: z.boolean().optional(),
}

const labeled = z.strictObject({ key, label: localizedText })

/** One figure that the portal works out and nobody types. A percentage is stored as a share, 0.25 for 25 %. */
export const calculatedLine = z.strictObject({
  key,
  label: localizedText,
  value: expression,
  format: z.enum(['money', 'number', 'percent', 'text']),
})

export const fileTypes = ['pdf', 'image', 'document', 'spreadsheet'] as const

const bounds = z.strictObject({
  south: z.number().min(-90),
  north: z.number().max(90),
  west: z.number().min(-180),
  east: z.number().max(180),
})

const identifierName = z.string().refine(isIdentifierName, 'no validator has this name')

/** A question of any kind. Adding a kind means: a line here, one reader, one check. */
export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('short_text'),
    ...text,
  }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('long_text'), ...text }),
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('number'),
    ...numeric,
    unit: localizedText.optional(),
  }),
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('money'),
    min: limit.optional(),
    max: limit.optional(),
  }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('date'), ...dated }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('month'), ...dated }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('yes_no') }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('one_of'), options }),
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('some_of'),
    options,
    /** Options that stand alone, such as "none of these". */
    alone: z.array(optionValue).optional(),
  }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('place'), levels: z.array(labeled).min(1).max(5) }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('point'), bounds, area: localizedText }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('phone'), digits: span.optional() }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('email') }),
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('identifier'), validator: identifierName }),
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('files'),
    accept: z.array(z.enum(fileTypes)).min(1),
    max: z.int().min(1).max(50),
    maxBytes: z.int().min(1),
    /** With a text, a date by which the file will be handed in does instead of the file. */
    promise: localizedText.optional(),
  }),
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('rows'),
    columns: z.array(column).min(1),
    min: z.int().min(0),
    max: z.int().min(1).max(100),
    rowName: localizedText,
    /** Rows whose order says something can be moved up. */
    ordered: z.boolean().optional(),
  }),
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('table'),
    rows: z.array(labeled).min(1),
    columns: z.array(labeled).min(1),
    max: z.int().min(1),
  }),
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('calculated'),
    lines: z.array(calculatedLine).min(1),
  }),
  /** Words to read between the questions. */
  z.strictObject({ ...ofEveryQuestion, kind: z.literal('note') }),
  z.strictObject({
    ...ofEveryQuestion,
    kind: z.literal('declaration'),
    version: z.string().min(1),
    text: localizedText,
    consent: localizedText,
  }),
])

export type { Column, Option } from './column.ts'
export type CalculatedLine = z.infer<typeof calculatedLine>
export type FileType = (typeof fileTypes)[number]
export type Question = z.infer<typeof question>
export type QuestionKind = Question['kind']
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>

/** The kinds in the order in which an editor offers them. */
export const questionKinds: readonly QuestionKind[] = question.options.map(({ shape }) => shape.kind.value)
