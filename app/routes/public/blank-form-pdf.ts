import { blankFormPaper } from '#app/components/blank-form-paper.ts'
import { blankFormFor } from '#app/http/blank-form.ts'
import { inLanguage } from '#app/http/locale.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'

import type { Route } from './+types/blank-form-pdf'

/** The empty form of a call as a PDF to print and fill by hand. */
export async function loader(args: Route.LoaderArgs) {
  const { form, language, spoken } = await blankFormFor(args)
  const paper = inLanguage(spoken, () => blankFormPaper(form, language))
  return pdfResponse(paper, `${args.params.slug}-${language}`)
}
