import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { beforeAll, expect, test } from 'vitest'

import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { questionsOf } from '#app/domain/form.ts'
import { type Draft, aDraft, aSentApplication, everyAnswer, writeAnswers } from '#tests/support/drafts.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()
let call: RealCall
let draft: Draft
let sent: Draft

beforeAll(async () => {
  writeLettersWith(renderLetter)
  call = await theRealCall()
  draft = await aDraft()
  await writeAnswers(draft, everyAnswer(call))
  sent = await aSentApplication(call, draft.writer)
})

const kilobyte = 1024
const asset = (path: string) => gzipSync(readFileSync(join('build/client', path))).length
const total = (paths: readonly string[]) => [...new Set(paths)].reduce((sum, path) => sum + asset(path), 0)
const groups = form.sections.flatMap((section) => section.groups.map(({ key }) => key))
const questionPages = () => groups.map((key) => `/apply/${draft.id}/questions/${key}`)

/** What the bytes of a page are, compressed as they travel: itself, its styles and its scripts. */
async function weigh(visitor: Visitor, path: string) {
  const response = await visitor.get(path)
  const page = await response.text()
  const named = (pattern: RegExp) => [...page.matchAll(pattern)].flatMap(([, it]) => it ?? [])
  const html = gzipSync(page).length
  const styles = total(named(/<link[^>]* href="([^"]+\.css)"/g))
  const scripts = total([
    ...named(/<script[^>]* src="([^"]+)"/g),
    ...named(/<link rel="modulepreload" href="([^"]+)"/g),
    ...named(/from?\s*"(\/assets\/[^"]+\.js)"/g),
    ...named(/import "(\/assets\/[^"]+\.js)"/g),
  ])
  return { path, status: response.status, html, styles, scripts, first: html + styles + scripts }
}

type Weight = Awaited<ReturnType<typeof weigh>>

/** The pages that are heavier than they may be, each with what it weighs. */
function tooHeavy(
  weights: readonly Weight[],
  most: Partial<Record<'html' | 'styles' | 'scripts' | 'first', number>>,
) {
  const { html = Infinity, styles = Infinity, scripts = Infinity, first = Infinity } = most
  return weights.filter(
    (it) =>
      it.status !== 200 ||
      it.html > html * kilobyte ||
      it.styles > styles * kilobyte ||
      it.scripts > scripts * kilobyte ||
      it.first > first * kilobyte,
  )
}

/** Every page that an applicant sees, before, while and after writing. */
function applicantPages(): string[] {
  const organization = `/apply/organizations/${draft.organizationId}`
  const slug = '/calls/comunidades-amazonicas-2026'
  return [
    ...['/', slug, `${slug}/eligibility`, '/privacy', '/account', '/apply', '/apply/join'],
    ...[organization, `${organization}/members`, '/apply/organizations/new'],
    ...['', '/activity', '/check', '/submit', '/history/problem', '/withdraw'].map(
      (part) => `/apply/${draft.id}${part}`,
    ),
    ...['', '/check', '/receipt', '/take-back'].map((part) => `/apply/${sent.id}${part}`),
    ...questionPages(),
  ]
}

async function inMode(mode: 'light' | 'full', pages: readonly string[], person = draft.writer) {
  const { cookies } = await signedIn(house().portal.origin, person)
  const visitor = new Visitor(house().portal.origin, { ...cookies, mode })
  const weights: Weight[] = []
  for (const path of pages) weights.push(await weigh(visitor, path))
  return weights
}

test('pages of applicants are light enough for a slow line', async () => {
  const weights = await inMode('light', applicantPages())
  // A next page brings its words alone: styles and script are there already.
  expect(tooHeavy(weights, { html: 6, styles: 9, scripts: 8, first: 28 })).toEqual([])
})

test('full pages of applicants keep to what a phone may load after the first words are read', async () => {
  const full = await inMode('full', applicantPages())
  expect(tooHeavy(full, { html: 8, styles: 9, scripts: 160, first: 190 })).toEqual([])
})

test('pages of staff keep to what a desk may load', async () => {
  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  const desk = ['/manage', '/manage/calls/comunidades-amazonicas-2026', `/manage/applications/${sent.id}`]
  const staff = await inMode('full', desk, officer)
  expect(tooHeavy(staff, { html: 25, styles: 14, scripts: 190, first: 230 })).toEqual([])
})

test('a whole application without files moves no more than 400 KB on a light phone', async () => {
  expect(questionsOf(form).length).toBeGreaterThanOrEqual(40)
  const pages = [
    `/apply/${draft.id}`,
    ...questionPages(),
    `/apply/${draft.id}/check`,
    `/apply/${draft.id}/submit`,
  ]
  const weights = await inMode('light', pages)
  const once = Math.max(...weights.map(({ styles, scripts }) => styles + scripts))
  const worker = gzipSync(
    await (await (await signedIn(house().portal.origin, draft.writer)).get('/service-worker.js')).text(),
  )
  /** What an answer costs that is sent while it is typed, with its headers both ways. */
  const saved = 2_000
  const moved =
    once + worker.length + weights.reduce((sum, { html }) => sum + html, 0) + questionsOf(form).length * saved
  expect(moved).toBeLessThanOrEqual(400 * kilobyte)
})
