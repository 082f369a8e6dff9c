import { mkdirSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

import { checkAnswers } from '#app/domain/check-form.ts'
import { readXlsForm } from '#app/domain/xlsform/read-xlsform.ts'
import { readWorkbook, writeWorkbook } from '#app/http/workbook.ts'
import { closeDatabase, database, openDatabase } from '#db/connection.ts'
import { json } from '#db/json.ts'
import clusterForTests from '#tests/support/cluster-for-tests.ts'
import { callFacts } from '#tests/support/community-application.ts'
import { createFreshDatabase } from '#tests/support/database.ts'
import { longAnswers, longForm, questionsASection } from '#tests/support/long-form.ts'
import { longSheets } from '#tests/support/long-sheets.ts'
import { openSession } from '#tests/support/open-session.ts'
import { Portal } from '#tests/support/portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { xlsFormWords } from '#tests/support/spreadsheet.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** One line of the table: what was measured, beside what, and how many times as much it may be. */
type Figure = { what: string; figure: number; floor: number; unit: string; most: number }

const [short, long] = [1, 10]
const [warmUps, rounds] = [20, 60]
/** One check is too short to be timed alone. */
const sectionsARound = 200

/** An application that answers the long form of so many sections, with its writer signed in. */
async function answered(sections: number, origin: string) {
  const call = await aSmallCall()
  const { form_id } = await database()
    .selectFrom('form_versions')
    .select('form_id')
    .where('id', '=', call.formVersionId)
    .executeTakeFirstOrThrow()
  const version = await database()
    .insertInto('form_versions')
    .values({ form_id, number: 2, definition: json(longForm(sections)), published_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const application = await anApplication({ ...call, formVersionId: version.id })
  const [writer] = application.representatives
  if (!writer) throw new Error('somebody writes it')
  const answers = Object.entries(longAnswers(sections)).map(([question, value]) => ({
    application_id: application.id,
    question,
    value: json(value),
    revision: 1,
    updated_by: writer.id,
    updated_at: new Date(),
  }))
  await database().insertInto('answers').values(answers).execute()
  return {
    visitor: new Visitor(origin, { minka: await openSession(writer) }),
    address: `/apply/${application.id}`,
  }
}

/** How long the two take, in milliseconds: the medians of many rounds in turn, so that a busy moment meets both. */
async function inTurn(one: () => unknown, other: () => unknown): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [which, work] of [one, other].entries()) {
      const begun = performance.now()
      await work()
      if (round >= 0) times[which]?.push(performance.now() - begun)
    }
  }
  return [median(times[0]), median(times[1])]
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

async function pageOf(
  { visitor, address }: Awaited<ReturnType<typeof answered>>,
  rest: string,
): Promise<string> {
  const response = await visitor.get(address + rest)
  if (response.status !== 200) throw new Error(`${address}${rest} answered ${response.status}`)
  return response.text()
}

/** What a browser fetches for a page: its HTML, and every script that it names. */
async function weightOf(html: string, origin: string): Promise<number> {
  const scripts = new Set([...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path))
  const sizes = [...scripts].map(
    async (path) => (await (await fetch(origin + path)).arrayBuffer()).byteLength,
  )
  return Buffer.byteLength(html) + (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function pageFigures(origin: string): Promise<Figure[]> {
  const forms = [await answered(short, origin), await answered(long, origin)] as const
  const timed = async (what: string, rest: string, shown: number): Promise<Figure> => {
    const [floor, figure] = await inTurn(
      () => pageOf(forms[0], rest),
      () => pageOf(forms[1], rest),
    )
    return { what, floor, figure: figure / shown, unit: 'ms', most: 1.5 }
  }
  const question = '/questions/people_0'
  const [light, heavy] = await Promise.all(
    forms.map(async (form) => weightOf(await pageOf(form, question), origin)),
  )
  return [
    await timed('question page, 5 questions shown', question, 1),
    await timed('task list, for every 15 questions', '', long / short),
    await timed('check page, for every 15 questions', '/check', long / short),
    {
      what: 'question page with its scripts',
      floor: light ?? 0,
      figure: heavy ?? 0,
      unit: 'bytes',
      most: 1.02,
    },
  ]
}

/** Each side checks as many questions as the other, so that both are interrupted as often. */
async function checkFigure(): Promise<Figure> {
  const check = (sections: number) => {
    const [definition, answers] = [longForm(sections), longAnswers(sections)]
    return () => {
      for (let done = 0; done < sectionsARound; done += sections) checkAnswers(definition, answers, callFacts)
    }
  }
  const [floor, figure] = await inTurn(check(short), check(long))
  return {
    what: 'check of all answers, for every 15 questions',
    floor: floor / sectionsARound,
    figure: figure / sectionsARound,
    unit: 'ms',
    most: 1.5,
  }
}

async function importFigure(rows: number): Promise<Figure> {
  const bytes = await writeWorkbook(longSheets(rows))
  const begun = performance.now()
  const read = await readWorkbook(bytes)
  if ('refusal' in read) throw new Error(read.refusal)
  const { definition, problems } = readXlsForm(read.sheets, xlsFormWords)
  const figure = performance.now() - begun
  const made = definition ? 'imported' : `refused with ${problems.length} error`
  return { what: `sheet of ${rows} rows, ${made}`, floor: 2000, figure, unit: 'ms', most: 1 }
}

function lineOf({ what, figure, floor, unit, most }: Figure) {
  const ratio = figure / floor
  return {
    what,
    figure: `${figure.toFixed(unit === 'bytes' ? 0 : 3)} ${unit}`,
    floor: `${floor.toFixed(unit === 'bytes' ? 0 : 3)} ${unit}`,
    ratio: ratio.toFixed(3),
    reach: `≤ ${most}`,
    verdict: ratio <= most ? 'reached' : 'missed',
  }
}

/** Measures a form of 150 questions beside one of 15, and says whether length costs more than it should. */
async function measure(): Promise<Figure[]> {
  const end = await clusterForTests()
  const databaseUrl = await createFreshDatabase()
  await openDatabase({ url: databaseUrl })
  const portal = await Portal.start({ databaseUrl })
  try {
    const pages = await pageFigures(portal.origin)
    return [...pages, await checkFigure(), await importFigure(1_000), await importFigure(5_000)]
  } finally {
    await portal.stop()
    await closeDatabase()
    await end()
  }
}

const lines = (await measure()).map(lineOf)
console.log(`A form of ${long * questionsASection} questions beside one of ${short * questionsASection}:`)
console.table(lines)
mkdirSync('.cache', { recursive: true })
writeFileSync('.cache/bench-forms.json', JSON.stringify(lines, null, 2))
process.exitCode = lines.every(({ verdict }) => verdict === 'reached') ? 0 : 1
