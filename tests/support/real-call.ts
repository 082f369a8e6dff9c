import { sql } from 'kysely'

import type { FormDefinition } from '#app/domain/form.ts'
import type { Role } from '#app/domain/role.ts'
import { readXlsForm } from '#app/domain/xlsform/read-xlsform.ts'
import { writeXlsForm } from '#app/domain/xlsform/write-xlsform.ts'
import { readWorkbook, writeWorkbook } from '#app/http/workbook.ts'
import { type Tx, inTransaction } from '#db/connection.ts'
import { storeCall, storeProgram, usualStages } from '#db/seed/call.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { storeFunder } from '#db/seed/store-funder.ts'
import { type TestPerson, aPerson, statesNoTies } from '#tests/support/people.ts'
import { xlsFormWords } from '#tests/support/spreadsheet.ts'

const day = 86_400_000
const rate = { currency: 'USD', value: '3.372', source: 'Demostración', date: '2026-10-30' }

export type RealCall = { id: string; programId: string; closesAt: Date }

/**
 * The demonstration call as it is, open for thirty days more; or with its form forgotten, and made anew from the
 * spreadsheet that was exported of it.
 */
export async function theRealCall({ isFormImported = false } = {}): Promise<RealCall> {
  const imported = isFormImported ? await importedForm() : undefined
  const opensAt = new Date(Date.now() - 10 * day)
  const closesAt = new Date(Date.now() + 30 * day)
  return inTransaction(async (tx) => {
    const program = await storeProgram(tx, await storeFunder(tx), opensAt)
    const stages = usualStages(closesAt)
    const { id } = await storeCall(tx, program, { opensAt, closesAt, rate, stages })
    if (imported) await replaceForm(tx, id, imported)
    return { id, programId: program.id, closesAt }
  })
}

async function importedForm(): Promise<FormDefinition> {
  const read = await readWorkbook(await writeWorkbook(writeXlsForm(form, 'Solicitud')))
  const { definition } = readXlsForm('sheets' in read ? read.sheets : [], xlsFormWords)
  if (!definition) throw new Error('the exported form cannot be imported')
  return definition
}

/** Puts another definition in the place of the published one, which the database refuses to anybody else. */
async function replaceForm(tx: Tx, callId: string, definition: FormDefinition) {
  await sql`set local session_replication_role = replica`.execute(tx)
  const version = tx.selectFrom('calls').where('id', '=', callId).select('form_version_id')
  await tx
    .updateTable('form_versions')
    .set({ definition: JSON.stringify(definition) })
    .where('id', '=', version)
    .execute()
  await sql`set local session_replication_role = origin`.execute(tx)
}

/** Someone of the office or the panel, with a role over the whole program. */
export async function staffOfProgram(programId: string, role: Role, name: string): Promise<TestPerson> {
  // Staff write from elsewhere than communities do: the portal takes a shared domain for a conflict.
  const person = await aPerson(name, `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}@example.net`)
  await inTransaction((tx) => grant(tx, programId, role, person))
  if (role === 'reviewer') await statesNoTies(person)
  return person
}

function grant(tx: Tx, programId: string, role: Role, { id }: TestPerson) {
  return tx.insertInto('role_grants').values({ person_id: id, role, program_id: programId }).execute()
}

/** The call closed, and its grace with it, so many days ago: what an officer waits for and a test cannot. */
export async function closeLongAgo({ id }: RealCall, days = 10) {
  await inTransaction(async (tx) => {
    // The database refuses to move a published call into the past, which is what a test must do here.
    await sql`set local session_replication_role = replica`.execute(tx)
    await tx
      .updateTable('calls')
      .set({ opens_at: new Date(Date.now() - 90 * day), closes_at: new Date(Date.now() - days * day) })
      .where('id', '=', id)
      .execute()
  })
}
