import { fileTypes, type Question } from '../question.ts'
import { readLines } from './read-calculated.ts'
import type { Kind } from './read-kind.ts'
import { requireWords } from './read-label.ts'
import { readBounds, readFileTypes, readSpan, readValidator } from './read-parts.ts'
import type { Asked } from './read-shared.ts'
import type { Survey } from './survey.ts'
import type { Node } from './survey-tree.ts'

type Unlimited = Exclude<Kind, 'number' | 'money' | 'date' | 'month'>
type Parted = 'point' | 'files' | 'table' | 'declaration' | 'calculated'

const tenMegabytes = 10 * 1024 * 1024

/** A question of a kind that knows no least and no most. */
export function unlimitedQuestion(kind: Unlimited, asked: Asked, node: Node, survey: Survey): Question {
  const { line, list } = node
  const { choices } = survey
  switch (kind) {
    case 'short_text':
    case 'long_text':
      return {
        ...asked,
        kind,
        words: readSpan(line, 'minka::words'),
        characters: readSpan(line, 'minka::characters'),
      }
    case 'one_of':
      return { ...asked, kind, options: choices.options(line, list) }
    case 'some_of': {
      const alone = choices.alone(list)
      return { ...asked, kind, options: choices.options(line, list), ...(alone.length > 0 ? { alone } : {}) }
    }
    case 'place':
      return { ...asked, kind, levels: choices.labeled(line, 'minka::levels') }
    case 'phone':
      return { ...asked, kind, digits: readSpan(line, 'minka::digits') }
    case 'identifier':
      return { ...asked, kind, validator: readValidator(line) }
    case 'yes_no':
    case 'email':
    case 'note':
      return { ...asked, kind }
    default:
      return partedQuestion(kind, asked, node, survey)
  }
}

function partedQuestion(kind: Parted, asked: Asked, node: Node, survey: Survey): Question {
  const { line } = node
  const { choices } = survey
  switch (kind) {
    case 'point':
      return { ...asked, kind, bounds: readBounds(line), area: line.words('minka::area') ?? asked.label }
    case 'files':
      return {
        ...asked,
        kind,
        accept: readFileTypes(line) ?? (node.type === 'image' ? ['image'] : [...fileTypes]),
        max: line.whole('minka::max_files') ?? 1,
        maxBytes: line.whole('minka::max_bytes') ?? tenMegabytes,
        promise: line.words('minka::promise'),
      }
    case 'table':
      return {
        ...asked,
        kind,
        rows: choices.labeled(line, 'minka::rows'),
        columns: choices.labeled(line, 'minka::columns'),
        max: line.whole('minka::max') ?? 1_000_000,
      }
    case 'declaration':
      return {
        ...asked,
        kind,
        version: line.text('minka::version') || '1',
        text: requireWords(line, 'minka::text'),
        consent: requireWords(line, 'minka::consent'),
      }
    case 'calculated':
      return { ...asked, kind, lines: readLines(node, asked.label, survey) }
  }
}
