import type { UploadSetup } from '#app/domain/upload-setup.ts'

import type { KeptFile } from './resumable-upload.ts'
import { filled } from './upload-setup.ts'

/** What can be done about an upload as it stands. */
export type ItemActions = { cancel: () => void; retry: () => void; dismiss: () => void }

/** One chosen file in the list of the page: its name, how it stands in words, and what can be done about it. */
export class UploadItem {
  readonly element = document.createElement('li')
  readonly #name = document.createElement('span')
  readonly #state = document.createElement('span')
  readonly #buttons = document.createElement('span')
  readonly #setup: UploadSetup
  readonly #actions: ItemActions

  constructor(name: string, setup: UploadSetup, actions: ItemActions) {
    this.#setup = setup
    this.#actions = actions
    this.#name.textContent = name
    this.#state.className = 'minka-quiet'
    const words = document.createElement('span')
    words.append(this.#name, ' ', this.#state)
    this.element.append(words, this.#buttons)
  }

  get name(): string {
    return this.#name.textContent
  }

  /** On its way, or waiting for a signal: it can be cancelled. */
  runs(state: string) {
    this.#show(state, 'minka-quiet', [this.#button(this.#setup.words.cancel, this.#actions.cancel)])
  }

  /** Not taken: why, and that it can be put away, or tried again. */
  fails(why: string, canRetry: boolean) {
    const { retry, dismiss } = this.#setup.words
    this.#show(why, 'minka-upload-error', [
      ...(canRetry ? [this.#button(retry, this.#actions.retry)] : []),
      this.#button(dismiss, this.#actions.dismiss),
    ])
  }

  /** In the answer: a link to it, and the button of the form that removes it. */
  isKept({ id, name }: KeptFile) {
    const { files, question, words } = this.#setup
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = `${files}${id}`
    link.textContent = name
    this.#name.replaceChildren(link)
    const remove = this.#button(words.remove)
    Object.assign(remove, { type: 'submit', name: 'remove_file', value: `${question}.${id}` })
    this.#show(words.kept, 'minka-quiet', [remove])
  }

  #show(state: string, look: string, buttons: HTMLButtonElement[]) {
    this.#state.textContent = filled(state, { file: this.name })
    this.#state.className = look
    if (!sameWords(this.#buttons, buttons)) this.#buttons.replaceChildren(...buttons)
  }

  #button(words: string, press?: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'minka-link-button'
    const about = document.createElement('span')
    about.className = 'minka-hidden'
    about.textContent = ` ${this.name}`
    button.append(words, about)
    if (press) button.addEventListener('click', press)
    return button
  }
}

/** The button that somebody is about to press stays the same while only the words beside it change. */
function sameWords(there: HTMLElement, buttons: readonly HTMLButtonElement[]): boolean {
  return there.textContent !== '' && there.textContent === buttons.map((it) => it.textContent).join('')
}
