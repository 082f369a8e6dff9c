import { UploadBox } from './upload-box.ts'
import { readSetup } from './upload-setup.ts'

/*
 * Loaded by pages with a question that takes files. What is chosen goes up at once, in parts; without this script the form
 * itself sends it. Everything is heard at the document, so that it does not matter who has drawn the page and when.
 */

const boxes = new WeakMap<HTMLElement, UploadBox>()
const all = new Set<UploadBox>()
const isBusy = () => [...all].some((box) => box.isBusy)

/** The button that was pressed while something was on its way: the page is saved once everything is there. */
let pressed: { form: HTMLFormElement; by: HTMLElement | null } | undefined

document.documentElement.dataset['sendsFiles'] = ''

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files) return
  const box = boxAround(target)
  if (!box) return
  const chosen = [...target.files]
  target.value = ''
  box.add(chosen)
})

document.addEventListener('submit', (event) => {
  // Whoever stops it now sends it again, once the form says what its answers are.
  if (event.defaultPrevented) return
  if (!(event.target instanceof HTMLFormElement)) return
  if (!isBusy() || pressed) {
    pressed = undefined
    for (const box of all) box.tellForm(event.target)
    return
  }
  event.preventDefault()
  pressed = { form: event.target, by: event.submitter }
  for (const box of all) box.sayWaiting()
})

document.addEventListener('uploads-done', () => {
  if (!pressed || isBusy()) return
  const { form, by } = pressed
  pressed = undefined
  if ([...all].some((box) => box.hasStopped)) return
  form.requestSubmit(by?.isConnected ? by : null)
})

addEventListener('beforeunload', (event) => {
  if (isBusy() && !pressed) event.preventDefault()
})

function boxAround(input: HTMLElement): UploadBox | undefined {
  const element = input.closest<HTMLElement>('[data-uploads]')
  const setup = readSetup(element?.dataset['uploads'])
  if (!element || !setup) return undefined
  const box = boxes.get(element) ?? new UploadBox(element, setup)
  boxes.set(element, box)
  all.add(box)
  return box
}
