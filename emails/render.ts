import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { fillWording, wordingInput } from '#app/domain/wording.ts'
import type { LetterOrder, WrittenLetter } from '#db/letter.ts'
import { Layout } from './layout.tsx'
import { spoken, worded, type Block, type Letter } from './letter.ts'
import { letters } from './letters.ts'
import { clip } from './speech.ts'
import { asText } from './text.ts'

const longest = { title: 300, subjectTitle: 100, phoneTitle: 70, phone: 300 } as const

/**
 * Renders a letter in every form; `phone` has at most 300 characters, to be read out. The same order gives the same
 * bytes. Throws on facts that are not the template's, and on a wording with an unknown variable.
 */
export function renderLetter(order: LetterOrder): WrittenLetter {
  const letter = composeLetter(order)
  const { opening, action = '' } = letters[order.template](order.facts, order.locale, longest.phoneTitle)
  return {
    subject: letter.subject,
    html: `<!doctype html>${renderToStaticMarkup(createElement(Layout, letter))}`,
    text: asText(letter.blocks),
    phone: clip(`${opening} ${action}`.trim().replaceAll(/\s/g, ' '), longest.phone),
  }
}

/** What a letter says, part by part, with its subject; a call may word the subject, and an introduction or the text. */
function composeLetter({ template, locale, facts, wording = {} }: LetterOrder) {
  const own = wordingInput(template).parse(wording)
  const letter = letters[template](facts, locale, longest.title)
  const brief = letters[template](facts, locale, longest.subjectTitle)
  const introduction = own.introduction === undefined ? [] : [fillWording(own.introduction, letter.variables)]
  const blocks: Block[] = own.body === undefined ? spoken(letter, introduction) : worded(letter, own.body)
  return { locale: letter.locale, subject: subjectOf(brief, own.subject), blocks }
}

function subjectOf({ subject, variables }: Letter, own: string | undefined): string {
  return own === undefined ? subject : fillWording(own, variables).replaceAll(/\s+/g, ' ')
}
