import { element } from './element.ts'

const chooser = 'input[type=file]'

/**
 * The script that sends files in parts is asked for once somebody is about to choose one; without a signal it comes with
 * the signal, and hears then of what was chosen meanwhile. Where it does not come, the form sends the files itself.
 */
export function loadUploads() {
  for (const type of ['focusin', 'click', 'change']) document.addEventListener(type, load)
}

let isAsked = false

function load({ target }: Event) {
  const input = target instanceof Element ? target.closest(chooser) : null
  const src = input?.closest<HTMLElement>('[data-uploads-script]')?.dataset['uploadsScript']
  if (src === undefined || isAsked) return
  isAsked = true
  ask(src)
}

function ask(src: string) {
  const script = element('script', { src })
  script.addEventListener('load', tellOfChosen)
  script.addEventListener('error', () => addEventListener('online', () => ask(src), { once: true }))
  document.head.append(script)
}

function tellOfChosen() {
  for (const input of document.querySelectorAll<HTMLInputElement>(chooser))
    if (input.files?.length) input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Whether files were chosen in a form that nothing but the form itself would send. */
export function holdsFiles(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>(chooser)].some(({ files }) => files?.length)
}
