import { element } from './element.ts'
import { askedIn, fieldsOf, isSame, labelOf, putFields, rowsIn } from './form-fields.ts'
import { type Field, type Operation, newId } from './operation.ts'
import type { Outbox } from './outbox.ts'

/** What this window knows of one answer: on which revision it is typed, what was last seen of it, and what is on its way. */
type Answer = { base: number; seen: Field[]; last: Operation | undefined; unshown: Field[] }

type Where = { form: HTMLFormElement; outbox: Outbox; person: string; application: string }

/** The answers of the page as they are typed: each into the outbox, and what waits there back into its fields. */
export class Writing {
  readonly #where: Where
  readonly #answers = new Map<string, Answer>()
  #keeping: Promise<boolean> = Promise.resolve(false)

  constructor(where: Where) {
    this.#where = where
    for (const question of askedIn(where.form)) this.#answerTo(question)
  }

  /** Puts back what this person typed here before and the portal does not have, unless the page was typed into meanwhile. */
  async putBack() {
    const { form, outbox, person, application } = this.#where
    const own = (await outbox.listOf(person)).filter((it) => it.application === application)
    for (const question of askedIn(form)) {
      const waiting = own.filter((it) => it.question === question).at(-1)
      if (waiting) await this.#resume(waiting)
      else await this.#catchUp(question)
    }
    const short = [...this.#answers].filter(([, { unshown }]) => unshown.length > 0)
    showRows(short.map(([question, { seen }]) => [question, rowsIn(question, seen)]))
  }

  /** Keeps every answer that was changed since it was last seen. Says whether there was one. */
  async keep(): Promise<boolean> {
    this.#keeping = this.#keeping.then(async () => {
      const changed = askedIn(this.#where.form).filter((question) => this.#isChanged(question))
      for (const question of changed) await this.#keepOne(question)
      return changed.length > 0
    })
    return this.#keeping
  }

  /** Follows what became of an operation: what is typed next is typed on top of it. */
  saved(operation: Operation, revision: number) {
    const answer = this.#answers.get(operation.question)
    if (!answer || operation.application !== this.#where.application) return
    const isOwn = answer.last?.op === operation.op || answer.last?.after.includes(operation.op)
    if (isOwn) answer.base = Math.max(answer.base, revision)
    if (answer.last?.op === operation.op) answer.last = undefined
  }

  /**
   * Makes the form, as it is about to be posted, say of each answer which operation it is and on top of what: the same one
   * waits in the outbox, and whichever arrives first, the other changes nothing.
   */
  async prepareToPost() {
    await this.keep()
    const { form, outbox } = this.#where
    for (const old of form.querySelectorAll('[data-device-field]')) old.remove()
    for (const [question, answer] of this.#answers) {
      setBase(form, question, answer.base)
      if (!answer.last) continue
      const { held: _, other: __, ...last } = answer.last
      const posted = { ...last, op: newId(), base: answer.base, at: Date.now(), tried: true }
      answer.last = await outbox.keep(posted, answer.last)
      addField(form, `op:${question}`, answer.last.op)
      for (const before of answer.last.after) addField(form, `after:${question}`, before)
    }
  }

  /** Tries again to show what the page had no place for, such as an option that has come since. */
  showMore() {
    for (const [question, answer] of this.#answers)
      if (answer.unshown.length > 0)
        answer.unshown = putFields(this.#where.form, question, this.#standing(question))
  }

  /** An input that its writer touches speaks for itself. What the page has no input for stays. */
  touched(name: string) {
    const { form } = this.#where
    const answer = this.#answers.get(name.split('.')[0] ?? '')
    if (answer) answer.unshown = answer.unshown.filter(([it]) => form.elements.namedItem(it) === null)
  }

  /** Lets go of what waits for a choice on this page: the other text was chosen. */
  async leaveToOthers() {
    for (const { last } of this.#answers.values())
      if (last?.held === 'conflict') await this.#where.outbox.forget(last)
  }

  async #resume(waiting: Operation) {
    const { form, outbox } = this.#where
    const { question } = waiting
    const answer = this.#answerTo(question)
    const isAsking = document.querySelector(`[data-conflict="${question}"]`) !== null
    if (isAsking) {
      // The page shows both texts: what is typed now is typed in the knowledge of the other.
      answer.last = { ...waiting, held: 'conflict' }
      await outbox.hold(waiting, { held: 'conflict' })
      return
    }
    if (isSame(waiting.fields, answer.seen)) {
      if (waiting.held) await outbox.forget(waiting)
      else answer.last = waiting
      return
    }
    if (this.#isChanged(question)) return
    answer.base = waiting.base
    answer.last = waiting
    answer.unshown = putFields(form, question, waiting.fields)
    answer.seen = this.#standing(question)
  }

  /** A page that was kept on this device may be older than what was saved from here since. */
  async #catchUp(question: string) {
    const { form, outbox, person, application } = this.#where
    const saved = await outbox.lastSaved(person, application, question)
    const answer = this.#answerTo(question)
    if (!saved || saved.revision <= answer.base || this.#isChanged(question)) return
    answer.base = saved.revision
    answer.unshown = putFields(form, question, saved.fields)
    answer.seen = this.#standing(question)
  }

  async #keepOne(question: string) {
    const { form, outbox, person, application } = this.#where
    const answer = this.#answerTo(question)
    const fields = this.#standing(question)
    const next = {
      op: newId(),
      ...{ person, application, question, fields },
      label: labelOf(form, question),
      base: answer.base,
      after: [],
      at: Date.now(),
      tried: false,
    }
    answer.seen = fields
    answer.last = await outbox.keep(next, answer.last)
  }

  #isChanged(question: string): boolean {
    return !isSame(this.#standing(question), this.#answerTo(question).seen)
  }

  /** The fields of the page, and those that it has no place for. */
  #standing(question: string): Field[] {
    const fields = fieldsOf(this.#where.form, question)
    const { unshown } = this.#answerTo(question)
    if (unshown.length === 0) return fields
    const names = unshown.map(([name]) => name)
    return [...fields.filter(([name]) => !names.includes(name)), ...unshown]
  }

  #answerTo(question: string): Answer {
    const { form } = this.#where
    const known = this.#answers.get(question)
    if (known) return known
    const base = form.querySelector<HTMLInputElement>(`input[name="base:${question}"]`)
    const seen = fieldsOf(form, question, true)
    const answer = { base: Number(base?.value ?? 0), seen, last: undefined, unshown: [] }
    this.#answers.set(question, answer)
    return answer
  }
}

/** A page that shows fewer rows than were typed is asked for again with as many. */
function showRows(wanted: [question: string, rows: number][]) {
  const missing = wanted.filter(([, rows]) => rows > 0).map(([question, rows]) => `${question}:${rows}`)
  const address = new URL(location.href)
  const asked = address.searchParams.getAll('rows')
  if (missing.every((it) => asked.includes(it))) return
  address.searchParams.delete('rows')
  for (const it of missing) address.searchParams.append('rows', it)
  location.replace(address)
}

function setBase(form: HTMLFormElement, question: string, base: number) {
  const input = form.querySelector<HTMLInputElement>(`input[name="base:${question}"]`)
  if (input) input.value = String(base)
}

function addField(form: HTMLFormElement, name: string, value: string) {
  const input = element('input', { type: 'hidden', name, value })
  input.dataset['deviceField'] = ''
  form.append(input)
}
