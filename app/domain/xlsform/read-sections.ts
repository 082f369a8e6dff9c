import type { QuestionGroup, Section } from '../form.ts'
import type { Question } from '../question.ts'
import type { LocalizedText } from '../text.ts'
import { readExpression } from './read-expression.ts'
import { readQuestion } from './read-question.ts'
import type { Conditions, Survey } from './survey.ts'
import type { Node } from './survey-tree.ts'

/** A page that questions are put on; the same page twice, with another between, is two pages. */
type Page = { key: string; title: LocalizedText; intro?: LocalizedText | undefined; isGroup: boolean }
type Placed = { page: Page; question: Question }

/**
 * The sections and pages of the form. A group at the top is a section, a group within it a page; a titled group deeper down is
 * a page of its own, and what stands in no group is put on a page of the group around it. Conditions of groups become
 * conditions of each question in them.
 */
export function readSections(tree: readonly Node[], title: LocalizedText, survey: Survey): Section[] {
  const keys = { sections: keysOf(tree), pages: tree.flatMap(({ children }) => keysOf(children, true)) }
  const used = new Set(keys.pages)
  return runs(tree).flatMap(({ group, nodes }) => {
    const key = group?.key ?? unused('form', new Set(keys.sections))
    keys.sections.push(key)
    const own = { key, title: group ? titleOf(group, survey) : title, isGroup: false }
    const around = group ? conditionOf(group, survey) : []
    const placed = nodes.flatMap((node) => place(node, own, around, survey))
    const groups = pagesOf(placed, used)
    if (groups.length === 0) group?.line.warn('group_empty', 'name', { name: key })
    return groups.length === 0 ? [] : [{ key, title: own.title, intro: group?.line.words('hint'), groups }]
  })
}

type Run = { group?: Node; nodes: readonly Node[] }

/** Each group at the top, and what stands between groups together. */
function runs(tree: readonly Node[]): Run[] {
  const found: { group?: Node; nodes: Node[] }[] = []
  for (const node of tree) {
    const last = found.at(-1)
    if (node.kind === 'group') found.push({ group: node, nodes: node.children })
    else if (last && !last.group) last.nodes.push(node)
    else found.push({ nodes: [node] })
  }
  return found
}

function place(node: Node, page: Page, around: Conditions, survey: Survey): Placed[] {
  if (node.kind !== 'group') {
    const question = readQuestion(node, around, survey)
    return question ? [{ page, question }] : []
  }
  const conditions = [...around, ...conditionOf(node, survey)]
  const label = node.line.words('label')
  const titled = { key: node.key, title: label ?? page.title, intro: node.line.words('hint'), isGroup: true }
  const own = label || !page.isGroup ? titled : page
  if (node.children.length === 0) node.line.warn('group_empty', 'name', { name: node.key })
  return node.children.flatMap((child) => place(child, own, conditions, survey))
}

function conditionOf({ line }: Node, survey: Survey): Conditions {
  const relevant = readExpression(line, 'relevant', { names: survey.calculated.names })
  return relevant ? [relevant] : []
}

function titleOf({ line, key }: Node, { untitled }: Survey): LocalizedText {
  const title = line.words('label')
  if (!title) line.warn('title_missing', 'label', { name: key })
  return title ?? untitled
}

function pagesOf(placed: readonly Placed[], used: Set<string>): QuestionGroup[] {
  const pages: { page: Page; questions: Question[] }[] = []
  for (const { page, question } of placed) {
    const last = pages.at(-1)
    if (last?.page === page) last.questions.push(question)
    else pages.push({ page, questions: [question] })
  }
  const seen = new Set<string>()
  return pages.map(({ page: { key, title, intro, isGroup }, questions }) => {
    // A page has the key of its group; of a group that is split the first page keeps it.
    const own = isGroup && !seen.has(key) ? key : unused(key, used)
    if (isGroup) seen.add(key)
    used.add(own)
    return { key: own, title, intro, questions }
  })
}

function unused(key: string, used: ReadonlySet<string>): string {
  if (!used.has(key)) return key
  for (let count = 2; ; count += 1) if (!used.has(`${key}_${count}`)) return `${key}_${count}`
}

function keysOf(nodes: readonly Node[], isDeep = false): string[] {
  return nodes
    .filter(({ kind }) => kind === 'group')
    .flatMap(({ key, children }) => (isDeep ? [key, ...keysOf(children, true)] : [key]))
}
