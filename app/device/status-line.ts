import type { Standing } from './delivery.ts'
import type { Operation } from './operation.ts'
import { copyOf } from './copy.ts'
import { element } from './element.ts'
import { wordsOf } from './words.ts'

const day = 86_400_000

/** What the line is told: how it stands, since when, and what waits for its writer. */
export type Known = {
  how: Standing
  time: string
  isSafe: boolean
  waiting: readonly Operation[]
  /** Whether files were chosen that cannot be sent now. */
  hasFiles: boolean
}

/** Where what was typed stands, said in one line, and beneath it whatever its writer has to know or may do. */
export class StatusLine {
  readonly #say: ReturnType<typeof wordsOf>
  readonly #line = element('p', { role: 'status', className: 'minka-device__line' })
  readonly #more = element('div', {})
  #shown = ''

  constructor(place: HTMLElement) {
    this.#say = wordsOf(place)
    place.replaceChildren(this.#line, this.#more)
  }

  show({ how, time, isSafe, waiting, hasFiles }: Known) {
    const unsent = waiting.filter(({ held }) => held === undefined)
    const line = this.#standing(how, time, isSafe)
    // The same words again would be read aloud again.
    if (this.#line.textContent !== line) this.#line.textContent = line
    const say = (key: string, facts = {}) => element('p', { textContent: this.#say(key, facts) })
    const more = [
      ...(hasFiles ? [say('files')] : []),
      ...(how === 'signed_out' ? [this.#signIn(isSafe)] : []),
      ...waiting.filter(({ held }) => held !== undefined).map((it) => this.#held(it)),
      ...(isOld(unsent) ? [say('stale')] : []),
      ...(isOld(unsent) || waiting.some(({ held }) => held === 'refused') ? [this.#copy(waiting)] : []),
    ]
    // What stands there already keeps its focus, and is not read aloud again.
    const drawn = more.map(({ outerHTML }) => outerHTML).join()
    if (drawn !== this.#shown) this.#more.replaceChildren(...more)
    this.#shown = drawn
  }

  #standing(how: Standing, time: string, isSafe: boolean): string {
    if (how === 'portal') return time && this.#say(how, { time })
    return this.#say(isSafe ? how : `${how}_unsafe`)
  }

  #held({ held, label, other }: Operation): HTMLElement {
    if (held === 'refused') return element('p', { textContent: this.#say('refused', { label }) })
    const box = element('div', { className: 'minka-device__other', role: 'alert' })
    const facts = { label, name: other?.by ?? '', when: other?.when ?? '' }
    box.append(
      element('p', { textContent: this.#say('conflict', facts) }),
      element('blockquote', { textContent: other?.text ?? '' }),
      element('button', {
        type: 'submit',
        name: 'next',
        value: 'continue',
        className: 'minka-link-button',
        textContent: this.#say('choose'),
      }),
    )
    return box
  }

  #copy(waiting: readonly Operation[]): HTMLElement {
    const file = new Blob([copyOf(waiting)], { type: 'text/plain;charset=utf-8' })
    const link = this.#link('download', URL.createObjectURL(file))
    link.setAttribute('download', `${this.#say('copy_name')}.txt`)
    return link
  }

  #link(words: string, href: string) {
    return element('a', { className: 'govuk-link', textContent: this.#say(words), href })
  }

  /** What only this window has would go with it. */
  #signIn(isSafe: boolean): HTMLElement {
    const next = new URLSearchParams({ next: location.pathname + location.search })
    const link = this.#link('sign_in', `/sign-in?${next.toString()}`)
    if (!isSafe) link.target = '_blank'
    return link
  }
}

function isOld(unsent: readonly Operation[]): boolean {
  return unsent.some(({ at }) => at < Date.now() - day)
}
