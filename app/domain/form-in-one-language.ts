import type { Column, Option } from './column.ts'
import type { FormDefinition } from './form.ts'
import type { Question } from './question.ts'
import { textIn, type LocalizedText } from './text.ts'

/**
 * A form as it is needed to read answers in one language: other languages, help, conditions and rules are left out, so
 * that a page which shows it weighs half.
 */
function formInOneLanguage(definition: FormDefinition, locale: string): FormDefinition {
  const one = (text: LocalizedText) => inOneLanguage(text, locale)
  const sections = definition.sections.map(({ key, title, groups }) => ({
    key,
    title: one(title),
    groups: groups.map((group) => ({
      key: group.key,
      title: one(group.title),
      questions: group.questions.map((question) => lean(question, locale)),
    })),
  }))
  return { sections, rules: [] }
}

/** What was submitted, with its form in one language. */
export function readIn<Frozen extends { definition: FormDefinition }>(
  frozen: Frozen,
  locale: string,
): Frozen {
  return { ...frozen, definition: formInOneLanguage(frozen.definition, locale) }
}

/** A criterion with its words in one language. */
export function criterionIn<
  It extends { text: LocalizedText; anchors: readonly { score: string; text: LocalizedText }[] },
>(criterion: It, locale: string): It {
  const { text, anchors } = criterion
  return {
    ...criterion,
    text: inOneLanguage(text, locale),
    anchors: anchors.map((it) => ({ ...it, text: inOneLanguage(it.text, locale) })),
  }
}

/** A text with only the words that this language shows. */
function inOneLanguage(text: LocalizedText, locale: string): LocalizedText {
  return { [locale]: textIn(text, locale) }
}

function lean(
  { visible: _visible, help: _help, example: _example, ...question }: Question,
  locale: string,
): Question {
  const one = (text: LocalizedText) => inOneLanguage(text, locale)
  const labeled = <Item extends { label: LocalizedText }>(it: Item) => ({ ...it, label: one(it.label) })
  const shared = { label: one(question.label), required: false }
  switch (question.kind) {
    case 'one_of':
    case 'some_of':
      return { ...question, ...shared, options: leanOptions(question.options, locale) }
    case 'rows':
      return {
        ...question,
        ...shared,
        rowName: one(question.rowName),
        columns: question.columns.map((it) => leanColumn(it, locale)),
      }
    case 'table':
      return {
        ...question,
        ...shared,
        rows: question.rows.map(labeled),
        columns: question.columns.map(labeled),
      }
    case 'place':
      return { ...question, ...shared, levels: question.levels.map(labeled) }
    case 'calculated':
      return { ...question, ...shared, lines: question.lines.map(labeled) }
    case 'declaration':
      return { ...question, ...shared, text: { [locale]: '…' }, consent: { [locale]: '…' } }
    default:
      return { ...question, ...shared }
  }
}

function leanColumn({ help: _help, ...column }: Column, locale: string): Column {
  const shared = { label: inOneLanguage(column.label, locale), required: false }
  if (column.kind === 'one_of') return { ...column, ...shared, options: leanOptions(column.options, locale) }
  return { ...column, ...shared }
}

function leanOptions(options: readonly Option[], locale: string): Option[] {
  return options.map(({ value, label }) => ({ value, label: inOneLanguage(label, locale) }))
}
