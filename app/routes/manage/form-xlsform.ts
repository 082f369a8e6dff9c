import { textIn } from '#app/domain/text.ts'
import { writeXlsForm } from '#app/domain/xlsform/write-xlsform.ts'
import { versionFor } from '#app/http/version-for.ts'
import { writeWorkbook } from '#app/http/workbook.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/form-xlsform'

/** A version of a form, published or in draft, as a spreadsheet to download. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { form, number, definition } = await versionFor(context, params)
  const bytes = await writeWorkbook(writeXlsForm(definition, textIn(form.title, getLocale())))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${form.slug}-${number}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  })
}
