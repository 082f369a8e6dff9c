import { database } from '#db/connection.ts'
import { answersEverything, beginsApplying, sendsIt } from '#tests/support/applying.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { communityTypes } from '#tests/support/community-types.ts'
import type { Typed } from '#tests/support/form-filler.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'

let call: RealCall

onFreshPortal(async () => {
  call = await theRealCall({ isFormImported: true })
})

test('a community answers the whole call without JavaScript, its form made anew from its own spreadsheet', async ({
  opens,
  relay,
}) => {
  const page = await (await opens({ javaScriptEnabled: false })).newPage()
  const typed = communityTypes(call.closesAt)
  const who = { name: 'Elena Pacaya Ricopa', email: 'elena.pacaya@example.org' }
  const glance = () => Promise.resolve()

  const address = await beginsApplying({ page, look: glance }, relay, who)
  await answersEverything({ page, look: glance }, address, typed)
  await sendsIt({ page, look: glance }, address, typed)

  const [letter] = await relay.inboxOf(who.email, 2).then((letters) => letters.slice(-1))
  expect(letter?.subject).toMatch(/Agua segura para Nueva Esperanza/)
  expect(await sentQuestions(address)).toEqual(expect.arrayContaining(questionsOf(typed)))
})

/** The questions that the submission of the application at this address has an answer to. */
async function sentQuestions(address: string) {
  const sent = await database()
    .selectFrom('submission_answers as x')
    .innerJoin('submissions as s', 's.id', 'x.submission_id')
    .where('s.application_id', '=', address.split('/').at(-1) ?? '')
    .where('x.value', 'is not', null)
    .select(['x.question', 'x.value'])
    .execute()
  return sent.filter(({ value }) => !isBlank(value)).map(({ question }) => question)
}

/** Says whether nothing is typed in an answer: no text in any part of it, however deep. */
function isBlank(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank)
  return value === '' || value === null
}

function questionsOf({ files, ...typed }: Typed) {
  return [...new Set([...Object.keys(typed), ...Object.keys(files ?? {})])]
}
