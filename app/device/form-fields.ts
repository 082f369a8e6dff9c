import type { Field } from './operation.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The questions that the form asks now, in their order. */
export function askedIn(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name=asked]')].map(({ value }) => value)
}

/** What the inputs of a question would send; with `isAsSent` what they would have sent when the page came. Never files. */
export function fieldsOf(form: HTMLFormElement, question: string, isAsSent = false): Field[] {
  return controlsOf(form, question).flatMap((control) => fieldsOfControl(control, isAsSent))
}

/** Whether two lists of fields send the same. */
export function isSame(one: readonly Field[], other: readonly Field[]): boolean {
  const sent = (fields: readonly Field[]) => JSON.stringify(fields.map(([name, value]) => [name, value]))
  return sent(one) === sent(other)
}

/** Puts fields into the inputs of a question, as if they had been typed. Answers those that the page has no place for. */
export function putFields(form: HTMLFormElement, question: string, fields: readonly Field[]): Field[] {
  for (const control of controlsOf(form, question)) putControl(control, fields)
  const standing = fieldsOf(form, question)
  return fields.filter(
    ([name, value]) => value !== '' && !standing.some(([other, text]) => other === name && text === value),
  )
}

/** How many rows of a question the fields fill; 0 where they are no rows. */
export function rowsIn(question: string, fields: readonly Field[]): number {
  const rows = fields.map(([name]) => new RegExp(`^${question}\\.(\\d+)\\.`).exec(name)?.[1])
  return Math.max(0, ...rows.map((row) => (row === undefined ? 0 : Number(row) + 1)))
}

/** What the page calls a question. */
export function labelOf(form: HTMLFormElement, question: string): string {
  const asked = form.querySelector(`input[name=asked][value="${question}"]`)
  const named = asked?.parentElement?.querySelector('legend, label, h2')
  return named?.textContent.trim() ?? question
}

function controlsOf(form: HTMLFormElement, question: string): Control[] {
  return [...form.elements].filter(
    (it): it is Control =>
      (it instanceof HTMLTextAreaElement ||
        it instanceof HTMLSelectElement ||
        (it instanceof HTMLInputElement && !['file', 'submit', 'button'].includes(it.type))) &&
      (it.name === question || it.name.startsWith(`${question}.`)),
  )
}

function fieldsOfControl(control: Control, isAsSent: boolean): Field[] {
  const { name } = control
  if (control instanceof HTMLSelectElement) return chosenIn(control, isAsSent)
  if (!isTick(control)) return [[name, isAsSent ? control.defaultValue : control.value]]
  return (isAsSent ? control.defaultChecked : control.checked) ? [[name, control.value]] : []
}

function chosenIn(select: HTMLSelectElement, isAsSent: boolean): Field[] {
  const options = [...select.options]
  const chosen = options.find((it) => (isAsSent ? it.defaultSelected : it.selected)) ?? options[0]
  return chosen ? [[select.name, chosen.value, chosen.text]] : []
}

function putControl(control: Control, fields: readonly Field[]) {
  const own = fields.filter(([name]) => name === control.name)
  if (isTick(control)) {
    // A click, since that is what a page that follows the typing hears.
    if (control.checked !== own.some(([, value]) => value === control.value)) control.click()
    return
  }
  const [wanted] = own
  if (!wanted || control.value === wanted[1]) return
  if (control instanceof HTMLSelectElement && !isOffered(control, wanted)) return
  setValue(control, wanted[1])
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }))
}

/** Whether the list has the option. On a page that nothing follows, an option that was chosen elsewhere is added to it. */
function isOffered(select: HTMLSelectElement, [, value, shown]: Field): boolean {
  const hasIt = [...select.options].some((it) => it.value === value)
  if (hasIt || document.documentElement.dataset['mode'] !== 'light') return hasIt
  select.add(new Option(shown ?? value, value))
  return true
}

/** Past the setter that a page which follows the typing puts on its inputs: it would not notice. */
function setValue(control: Control, value: string) {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')
  own?.set?.call(control, value)
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)
}
