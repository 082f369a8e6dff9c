import fc from 'fast-check'
import type { Column } from '#app/domain/column.ts'
import type { Expression } from '#app/domain/expression.ts'
import type { FormDefinition, Rule } from '#app/domain/form.ts'
import { identifierNames } from '#app/domain/identifier.ts'
import { profileFields } from '#app/domain/profile-field.ts'
import { fileTypes, type Question } from '#app/domain/question.ts'
import type { LocalizedText } from '#app/domain/text.ts'

/** Words as an author may write them: in any script, over several lines, with every sign. */
const words = fc
  .string({
    unit: fc.constantFrom(...Array.from('aeñ¿ú ß’"\'<>&=+-/#🌱漢\n{}1')),
    minLength: 1,
    maxLength: 12,
  })
  .filter((it) => it.trim() !== '')
const text: fc.Arbitrary<LocalizedText> = fc.record({ es: words, en: words, 'qu-PE': words })
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const flag = fc.constantFrom<(true | undefined)[]>(true, undefined)
const least = fc.nat(100)
const options = fc.uniqueArray(
  fc.record({ value: fc.constantFrom('a', 'b_2', '1', 'X-y', 'none'), label: text, help: some(text) }),
  { minLength: 2, maxLength: 4, selector: (it) => it.value },
)
const labeled = fc.uniqueArray(fc.record({ key: fc.constantFrom('x', 'y', 'z_1'), label: text }), {
  minLength: 1,
  maxLength: 3,
  selector: (it) => it.key,
})
const span = some(fc.constantFrom({ min: 1 }, { max: 9 }, { min: 2, max: 300 }))
const decimals = fc.constantFrom(undefined, 0, 2)
const limit = some(fc.constantFrom<(number | Expression)[]>(-3, 0, 2.5, { op: 'fact', name: 'months_max' }))
const day = some(
  fc.constantFrom<Expression[]>({ op: 'fact', name: 'today' }, { op: 'literal', value: '2027-01-31' }),
)
const month = some(
  fc.constant<Expression>({
    op: 'months_later',
    month: { op: 'fact', name: 'closing_month' },
    by: { op: 'literal', value: 2 },
  }),
)

/** Conditions over the first question, which every form of these has. */
const condition = fc.constantFrom<Expression[]>(
  { op: 'selected', key: 'first', option: 'yes' },
  { op: 'not', of: { op: 'answered', key: 'first' } },
  { op: 'matches', of: { op: 'fact', name: 'currency' }, pattern: "^[A-Z]{3}|it's$" },
  {
    op: 'and',
    of: [
      { op: 'selected', key: 'first', option: 'no' },
      { op: 'equal', left: { op: 'answer', key: 'first' }, right: { op: 'literal', value: 'no' } },
    ],
  },
)
const figure = fc.constantFrom<Expression[]>(
  {
    op: 'round',
    of: { op: 'divide', left: { op: 'literal', value: 1 }, right: { op: 'literal', value: 3 } },
    digits: 2,
  },
  { op: 'divide', left: { op: 'literal', value: 1 }, right: { op: 'literal', value: 3 } },
  { op: 'fact', name: 'award_min' },
)

const is = <Kind extends string>(kind: Kind) => fc.constant(kind)
const required = fc.oneof(fc.boolean(), condition)

function anyColumn(key: string): fc.Arbitrary<Column> {
  const own = { key: fc.constant(key), label: text, help: some(text), required }
  return fc.oneof(
    fc.record({ ...own, kind: is('short_text'), words: span, characters: span }),
    fc.record({ ...own, kind: is('number'), min: limit, max: limit, decimals }),
    fc.record({ ...own, kind: is('money'), min: limit, max: limit }),
    fc.record({ ...own, kind: is('month'), earliest: month, latest: month }),
    fc.record({ ...own, kind: is('one_of'), options }),
    fc.record({ ...own, kind: is('calculated'), value: figure, format: fc.constantFrom('money', 'number') }),
  )
}

function anyQuestion(key: string): fc.Arbitrary<Question> {
  const own = {
    key: fc.constant(key),
    label: text,
    help: some(text),
    example: some(text),
    required,
    visible: some(condition),
    prefilledFrom: some(fc.constantFrom(...profileFields)),
    autocomplete: some(fc.constantFrom('name', 'tel')),
    private: flag,
    sensitive: flag,
  }
  return fc.oneof(
    fc.record({ ...own, kind: fc.constantFrom('short_text', 'long_text'), words: span, characters: span }),
    fc.record({ ...own, kind: is('number'), min: limit, max: limit, decimals, unit: some(text) }),
    fc.record({ ...own, kind: is('money'), min: limit, max: limit }),
    fc.record({ ...own, kind: is('date'), earliest: day, latest: day }),
    fc.record({ ...own, kind: is('month'), earliest: month, latest: month }),
    fc.record({ ...own, kind: fc.constantFrom('yes_no', 'email', 'note') }),
    fc.record({ ...own, kind: is('one_of'), options }),
    options.chain((known) =>
      fc.record({
        ...own,
        kind: is('some_of'),
        options: fc.constant(known),
        alone: fc.constantFrom(
          undefined,
          known.slice(-1).map(({ value }) => value),
        ),
      }),
    ),
    fc.record({ ...own, kind: is('place'), levels: labeled }),
    fc.record({
      ...own,
      kind: is('point'),
      bounds: fc.constantFrom(
        { south: -18.4, north: 0, west: -81.4, east: -68.6 },
        { south: -90, north: 90, west: -180, east: 180 },
      ),
      area: text,
    }),
    fc.record({ ...own, kind: is('phone'), digits: span }),
    fc.record({ ...own, kind: is('identifier'), validator: fc.constantFrom(...identifierNames) }),
    fc.record({
      ...own,
      kind: is('files'),
      accept: fc.subarray([...fileTypes], { minLength: 1 }),
      max: fc.integer({ min: 1, max: 50 }),
      maxBytes: fc.integer({ min: 1, max: 9_000_000 }),
      promise: some(text),
    }),
    fc.integer({ min: 1, max: 4 }).chain((count) =>
      fc.record({
        ...own,
        kind: is('rows'),
        columns: fc.tuple(...Array.from({ length: count }, (_, at) => anyColumn(`c${at}`))),
        min: least,
        max: fc.integer({ min: 1, max: 100 }),
        rowName: text,
      }),
    ),
    fc.record({ ...own, kind: is('table'), rows: labeled, columns: labeled, max: fc.integer({ min: 1 }) }),
    labeled.chain((lines) =>
      fc.record({
        ...own,
        kind: is('calculated'),
        lines: fc.tuple(
          ...lines.map((line) =>
            fc.record({
              key: fc.constant(line.key),
              label: fc.constant(line.label),
              value: figure,
              format: fc.constantFrom('money', 'number', 'percent', 'text'),
            }),
          ),
        ),
      }),
    ),
    fc.record({
      ...own,
      kind: is('declaration'),
      version: fc.constantFrom('1', '2026-1'),
      text,
      consent: text,
    }),
  )
}

function anyRule(question: string, key: string): fc.Arbitrary<Rule> {
  return fc.record({
    key: fc.constant(key),
    question: fc.constant(question),
    each: fc.constant(false),
    holds: condition,
    message: text,
    facts: some(fc.record({ n: figure })),
  })
}

/** Any small form: sections of pages of questions of every kind, with rules. */
export const anyForm: fc.Arbitrary<FormDefinition> = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const keys = Array.from({ length: count }, (_, at) => `q${at}`)
  const first = fc.record({
    key: fc.constant('first'),
    kind: is('yes_no'),
    label: text,
    required: fc.boolean(),
  })
  return fc
    .record({
      first,
      questions: fc.tuple(...keys.map(anyQuestion)),
      titles: fc.record({ section: text, page: text, intro: some(text) }),
      rules: fc.tuple(anyRule('first', 'first_constraint'), anyRule('q0', 'r2'), anyRule('first', 'r3')),
      requested: some(figure),
    })
    .map(({ first: opener, questions, titles, rules, requested }) => ({
      sections: [
        section('s1', titles, [page('p1', titles, [opener, ...questions.slice(0, 2)])]),
        ...(questions.length > 2
          ? [
              section(
                's2',
                titles,
                questions.slice(2).map((it) => page(`page_of_${it.key}`, titles, [it])),
              ),
            ]
          : []),
      ],
      rules,
      requested,
    }))
})

type Titles = { section: LocalizedText; page: LocalizedText; intro: LocalizedText | undefined }

function section(
  key: string,
  { section: title, intro }: Titles,
  groups: FormDefinition['sections'][number]['groups'],
) {
  return { key, title, intro, groups }
}

function page(key: string, { page: title, intro }: Titles, questions: Question[]) {
  return { key, title, intro, questions }
}
