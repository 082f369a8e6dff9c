import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultLine } from '#app/domain/form-fault.ts'
import { formFaults } from '#app/domain/form-faults.ts'
import { questionsOf } from '#app/domain/form.ts'
import { readXlsForm } from '#app/domain/xlsform/read-xlsform.ts'
import { writeXlsForm } from '#app/domain/xlsform/write-xlsform.ts'
import { readWorkbook, writeWorkbook } from '#app/http/workbook.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { anyForm } from '#tests/support/any-form.ts'
import { problemLines, xlsFormWords } from '#tests/support/spreadsheet.ts'

test('the form of the demonstration, exported to a spreadsheet and imported again, is the same form', async () => {
  const read = await readWorkbook(await writeWorkbook(writeXlsForm(form, 'Solicitud')))
  if ('refusal' in read) throw new Error(read.refusal)
  const { definition, languages, problems, title } = readXlsForm(read.sheets, xlsFormWords)
  expect(problems).toEqual([])
  expect(languages).toEqual(['es', 'en'])
  expect(title).toBe('Solicitud')
  expect(definition).toEqual(form)
})

test('any form, exported to sheets and imported again, is the same form', () => {
  fc.assert(
    fc.property(anyForm, (definition) => {
      expect(formFaults(questionsOf(definition), definition).map(faultLine)).toEqual([])
      const again = readXlsForm(writeXlsForm(definition, 'Solicitud'), xlsFormWords)
      expect(problemLines(again)).toEqual([])
      expect(again.definition).toEqual(JSON.parse(JSON.stringify(definition)))
    }),
    { numRuns: 300 },
  )
})

test('any form, exported to an .xlsx file and imported again, is the same form', async () => {
  await fc.assert(
    fc.asyncProperty(anyForm, async (definition) => {
      const read = await readWorkbook(await writeWorkbook(writeXlsForm(definition, 'Solicitud')))
      if ('refusal' in read) throw new Error(read.refusal)
      const again = readXlsForm(read.sheets, xlsFormWords)
      expect(problemLines(again)).toEqual([])
      expect(again.definition).toEqual(JSON.parse(JSON.stringify(definition)))
    }),
    { numRuns: 25 },
  )
})
