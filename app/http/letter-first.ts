import type { PreviewedLetter } from '#db/letter-preview.ts'

import { attemptBeside } from './attempt-beside.ts'

type Steps<Made> = { preview: () => Promise<PreviewedLetter[]>; change: () => Promise<Made> }

/**
 * Takes a form whose letter quotes what was typed: shows the letter first, and makes the change, or goes back to the form, from
 * there. What would refuse the change refuses its letter. Everything typed comes back each time.
 */
export async function letterFirst<Made>(
  form: Parameters<typeof attemptBeside>[0],
  { preview, change }: Steps<Made>,
) {
  const { typed: values } = form
  const step = values['letter']?.[0]
  if (step === 'edit') return { values }
  return attemptBeside(form, async () => (step === 'send' ? change() : { values, letters: await preview() }))
}
