import { type LocalizedText, textIn } from '#app/domain/text.ts'
import { printedReasons } from '#app/domain/decision-outcome.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import type { Detail } from '#app/domain/move-change.ts'

import { readDefinition } from './application-check.ts'
import type { Tx } from './connection.ts'
import type { Sender } from './email.ts'

/** What every letter about an application says of it, and who writes it. */
export type CaseFacts = {
  callId: string
  sender: Sender
  languages: string[]
  funder: object
  application: { reference: string; title: string; organization: string; call: LocalizedText }
  /** Where each audience reads on. */
  links: { applicant: string; reviewer: string; staff: string }
}

let publicOrigin = new URL('http://localhost:3000')

/** Says where people reach the portal: links in letters are built from it, never from a request. */
export function writeLinksFor(origin: URL) {
  publicOrigin = origin
}

/** An absolute address of a page of the portal. */
export function linkTo(path: string): string {
  return new URL(path, publicOrigin).href
}

/** The facts that each letter about this application shares. */
export async function caseFacts(tx: Tx, applicationId: string): Promise<CaseFacts> {
  const row = await tx
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('funders as f', 'f.id', 'p.funder_id')
    .where('a.id', '=', applicationId)
    .select([
      'a.reference',
      'a.title',
      'o.name as organization',
      'c.id as callId',
      'c.title as call',
      'c.time_zone',
    ])
    .select(['f.name', 'f.locales', 'f.format_region', 'f.sender_name', 'f.sender_address', 'f.reply_to'])
    .executeTakeFirstOrThrow()
  const { reference, organization, callId, call } = row
  return {
    callId,
    sender: { name: row.sender_name, address: row.sender_address, replyTo: row.reply_to },
    languages: row.locales,
    funder: funderFacts(row),
    application: {
      reference,
      title: row.title || reference,
      organization,
      call,
    },
    links: {
      applicant: linkTo(`/apply/${applicationId}`),
      reviewer: linkTo('/review'),
      staff: linkTo(`/manage/applications/${applicationId}`),
    },
  }
}

type Funder = {
  name: LocalizedText
  locales: string[]
  format_region: string
  time_zone: string
  sender_name: string
  reply_to: string
}

/** What every letter says of who writes it. */
export function funderFacts(funder: Funder) {
  return {
    name: textIn(funder.name, funder.locales[0] ?? ''),
    languages: funder.locales,
    region: funder.format_region,
    timeZone: funder.time_zone,
    replyTo: { name: funder.sender_name, email: funder.reply_to },
  }
}

/**
 * Puts names, labels and money in the place of the ids and codes that a rule knows: sections and reasons by their
 * titles, the stage by its title, amounts with the call's currency, and whoever acts by name.
 */
export async function completeFacts(
  tx: Tx,
  applicationId: string,
  detail: Detail,
  by: string | null,
): Promise<object> {
  const call = await tx
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('form_versions as v', 'v.id', 'a.form_version_id')
    .leftJoin('people as typist', 'typist.id', 'a.entered_by')
    .where('a.id', '=', applicationId)
    .select(['c.id', 'c.currency', 'v.id as versionId', 'v.definition', 'typist.name as enteredBy'])
    .executeTakeFirstOrThrow()
  const { sections, versionId, reasonCodes, amount, owed, stageId, discussIn, ...plain } = detail
  const form = typeof versionId === 'string' ? { versionId, ...(await definitionOf(tx, versionId)) } : call
  return {
    ...(by ? await whoActs(tx, by) : {}),
    ...plain,
    ...(call.enteredBy ? { enteredBy: call.enteredBy } : {}),
    ...(Array.isArray(sections)
      ? { sections: sectionTitles(readDefinition(form.versionId, form.definition), sections) }
      : {}),
    ...(Array.isArray(reasonCodes) ? { reasons: await reasonLabels(tx, call.id, reasonCodes) } : {}),
    ...(typeof amount === 'string' ? { amount: { amount, currency: call.currency } } : {}),
    ...(typeof owed === 'string' ? { owed: { amount: owed, currency: call.currency } } : {}),
    ...(typeof stageId === 'string' ? { stage: await stageTitle(tx, stageId) } : {}),
    ...(discussIn === undefined ? {} : { discussion: discussionLink(applicationId, discussIn) }),
    // A reviewer who is known by a letter is named nowhere.
    ...(detail['label'] === undefined ? {} : { mentionedBy: undefined }),
  }
}

/** Where somebody takes part: a reviewer by their assignment, the office by the application. */
function discussionLink(applicationId: string, discussIn: Detail[string]): string {
  return typeof discussIn === 'string'
    ? linkTo(`/review/${discussIn}/discussion`)
    : linkTo(`/manage/applications/${applicationId}/discussion`)
}

function sectionTitles({ sections }: FormDefinition, keys: readonly string[]): LocalizedText[] {
  return sections.filter(({ key }) => keys.includes(key)).map(({ title }) => title)
}

async function reasonLabels(tx: Tx, callId: string, codes: readonly string[]): Promise<LocalizedText[]> {
  const rows = await tx
    .selectFrom('reason_codes')
    .select(['code', 'label', 'in_letters as inLetters'])
    .where('call_id', '=', callId)
    .orderBy('code')
    .execute()
  const printed = printedReasons(codes, rows)
  return rows.filter(({ code }) => printed.includes(code)).map(({ label }) => label)
}

function definitionOf(tx: Tx, versionId: string) {
  return tx
    .selectFrom('form_versions')
    .select('definition')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
}

async function stageTitle(tx: Tx, stageId: string): Promise<LocalizedText> {
  const { title } = await tx
    .selectFrom('stages')
    .select('title')
    .where('id', '=', stageId)
    .executeTakeFirstOrThrow()
  return title
}

async function whoActs(tx: Tx, personId: string) {
  const { name } = await tx
    .selectFrom('people')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return {
    askedBy: name,
    takenBackBy: name,
    withdrawnBy: name,
    acceptedBy: name,
    refusedBy: name,
    changedBy: name,
    writtenBy: name,
    mentionedBy: name,
  }
}
