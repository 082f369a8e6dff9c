import type { Page } from '@playwright/test'

import { fieldName, partAnswer, rowsAnswer, textAnswer, textsAnswer } from '#app/domain/answer.ts'
import { type FormDefinition, type QuestionGroup } from '#app/domain/form.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'
import { monthCellParts } from '#app/domain/read-answer.ts'
import { rowMoveField, rowMoveValue } from '#app/domain/row-move.ts'

/** A file as someone chooses it on their device. */
export type ChosenFile = { name: string; mimeType: string; buffer: Buffer }

/** What a person types and chooses, by question; files are given as files. */
export type Typed = Readonly<Record<string, unknown>> & { files?: Readonly<Record<string, ChosenFile[]>> }

/** Every page of a form, in order. */
export function pagesOf(definition: FormDefinition): QuestionGroup[] {
  return definition.sections.flatMap(({ groups }) => groups)
}

/** Types the answers to the questions of the open page, as a person would; fails on one that the page has no control for. */
export async function fillPage(page: Page, questions: readonly Question[], typed: Typed) {
  for (const question of questions) {
    if (question.kind === 'files') await chooseFiles(page, question, typed.files?.[question.key] ?? [])
    else if (Object.hasOwn(typed, question.key)) await fillQuestion(page, question, typed[question.key])
  }
}

async function fillQuestion(page: Page, question: Question, raw: unknown) {
  switch (question.kind) {
    case 'some_of':
      for (const value of textsAnswer(raw)) await choose(page, question.key, value)
      return
    case 'place':
      return fillPlace(page, question, raw)
    case 'rows':
      return fillRows(page, question, raw)
    case 'date':
    case 'month':
    case 'point':
    case 'table':
    case 'declaration':
      return fillParts(page, question.key, raw)
    case 'files':
    case 'calculated':
    case 'note':
      return
    default:
      return fill(page, question.key, textAnswer(raw))
  }
}

async function fillParts(page: Page, key: string, raw: unknown) {
  if (typeof raw !== 'object' || raw === null) throw new Error(`${key} is typed in parts`)
  for (const part of Object.keys(raw)) await fill(page, fieldName(key, part), partAnswer(raw, part))
}

async function fillPlace(page: Page, question: QuestionOf<'place'>, raw: unknown) {
  for (const { key } of question.levels) {
    const code = partAnswer(raw, key)
    const select = page.locator(`select[name="${fieldName(question.key, key)}"]`)
    const show = page.locator(`button[name="stay"][value^="${question.key}."]`)
    if ((await select.locator(`option[value="${code}"]`).count()) === 0 && (await show.count()) > 0)
      await show.click()
    await select.selectOption(code)
  }
}

async function fillRows(page: Page, question: QuestionOf<'rows'>, raw: unknown) {
  for (const [index, row] of rowsAnswer(raw).entries()) {
    const first = page.locator(`[name^="${fieldName(question.key, index)}."]`).first()
    if ((await first.count()) === 0) {
      await page
        .locator(`button[name="${rowMoveField}"][value="${rowMoveValue(question.key, 'add')}"]`)
        .click()
      await first.waitFor()
    }
    for (const { key, kind } of question.columns) {
      const name = fieldName(question.key, index, key)
      if (kind === 'month') await fillParts(page, name, monthCellParts(row[key] ?? ''))
      else if (kind !== 'calculated') await fill(page, name, row[key] ?? '')
    }
  }
}

async function fill(page: Page, name: string, value: string) {
  if (value === '') return
  const control = page.locator(`[name="${name}"]`).first()
  // A question that an answer opens is there a moment later.
  await control.waitFor({ state: 'attached' })
  const kind = await control.evaluate((it) =>
    it instanceof HTMLInputElement ? it.type : it.tagName.toLowerCase(),
  )
  if (kind === 'radio' || kind === 'checkbox') return choose(page, name, value)
  if (kind === 'select') await control.selectOption(await optionFor(page, name, value))
  else await control.fill(value)
}

/** A month is offered as `01` or `1`. */
async function optionFor(page: Page, name: string, value: string) {
  const padded = value.padStart(2, '0')
  return (await page.locator(`select[name="${name}"] option[value="${padded}"]`).count()) > 0 ? padded : value
}

async function choose(page: Page, name: string, value: string) {
  await page.locator(`input[name="${name}"][value="${value}"]`).check()
}

async function chooseFiles(page: Page, question: QuestionOf<'files'>, files: readonly ChosenFile[]) {
  if (files.length === 0) return
  await page
    .locator(`input[type="file"][name="${fieldName(question.key, 'files')}"]`)
    .setInputFiles([...files])
}
