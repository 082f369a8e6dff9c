import { type UploadSetup, photoTypes } from '#app/domain/upload-setup.ts'

import { begunUpload } from './begun-uploads.ts'
import { askPortal, worthAnotherTry } from './network.ts'
import { reducedPhoto } from './photo.ts'
import { type KeptFile, type UploadEnd, sendFile } from './resumable-upload.ts'
import { UploadItem } from './upload-item.ts'
import { filled } from './upload-setup.ts'

type Chosen = { file: File; item: UploadItem; stop: AbortController }

/** The uploads of one question: the files that were chosen, sent one after the other, and how they stand, in words. */
export class UploadBox {
  readonly #setup: UploadSetup
  readonly #element: HTMLElement
  readonly #queue: Chosen[] = []
  readonly #refused = new Map<Chosen, string>()
  readonly #stopped = new Set<Chosen>()
  #counts = { chosen: 0, kept: 0, failed: 0, photos: 0 }
  #isRunning = false
  #saidPercent = 0

  constructor(element: HTMLElement, setup: UploadSetup) {
    this.#element = element
    this.#setup = setup
  }

  /** Whether something is still on its way. */
  get isBusy(): boolean {
    return this.#isRunning
  }

  /** Whether something did not get through that can be tried again. */
  get hasStopped(): boolean {
    return this.#stopped.size > 0
  }

  /** Puts into a form that is about to be sent what could not be taken, so that the page that comes back says so too. */
  tellForm(form: HTMLFormElement) {
    for (const [chosen, code] of this.#refused) {
      const told = document.createElement('input')
      Object.assign(told, {
        type: 'hidden',
        name: `not_taken:${this.#setup.question}`,
        value: `${code}:${chosen.item.name}`,
      })
      form.append(told)
    }
    this.#refused.clear()
  }

  add(files: readonly File[]) {
    for (const file of files) this.#choose(file)
    void this.#run()
  }

  /** Says that the page is saved once everything is there. */
  sayWaiting() {
    this.#say(this.#setup.words.waiting)
  }

  #say(sentence: string, facts: Record<string, string | number> = {}) {
    const status = this.#element.querySelector('[data-upload-status]')
    if (status) status.textContent = filled(sentence, facts)
  }

  #choose(file: File) {
    const { max, stored, refused, words } = this.#setup
    const chosen: Chosen = {
      file,
      stop: new AbortController(),
      item: new UploadItem(file.name, this.#setup, {
        cancel: () => this.#cancel(chosen),
        retry: () => this.#again(chosen),
        dismiss: () => this.#dismiss(chosen),
      }),
    }
    this.#element.querySelector('[data-upload-list]')?.append(chosen.item.element)
    this.#counts.chosen += 1
    if (stored + this.#counts.chosen - this.#counts.failed > max) {
      this.#counts.failed += 1
      this.#refused.set(chosen, 'too_many_files')
      chosen.item.fails(refused['too_many_files'] ?? '', false)
    } else {
      chosen.item.runs(filled(words.sending, { percent: 0 }))
      this.#queue.push(chosen)
    }
  }

  async #run() {
    if (this.#isRunning) return
    this.#isRunning = true
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) await this.#send(next)
    this.#isRunning = false
    const { kept, failed } = this.#counts
    const { done, not_taken } = this.#setup.words
    if (failed > 0) this.#say(not_taken, { count: failed })
    else if (kept > 0) this.#say(done, { count: kept })
    else this.#say('')
    this.#element.dispatchEvent(new CustomEvent('uploads-done', { bubbles: true }))
  }

  async #send(chosen: Chosen) {
    const { file, item, stop } = chosen
    const { words, to } = this.#setup
    const isGivenUp = () => stop.signal.aborted
    if (isGivenUp()) return
    item.runs(words.reducing)
    const sent = await reducedPhoto(file)
    const begun = begunUpload(to, file)
    const isAsChosen = sent === file
    this.#progress(item, 0, sent.size)
    const at = { address: isAsChosen ? begun.address() : undefined }
    const end = await sendFile(
      { file: sent, name: sent.name, to },
      {
        ask: askPortal,
        known: at.address,
        signal: stop.signal,
        progress: (bytes) => this.#progress(item, bytes, sent.size),
        begun: (place) => {
          at.address = place
          if (isAsChosen) begun.keep(place)
        },
        wait: (failures) => {
          item.runs(words.offline)
          return worthAnotherTry(failures, stop.signal)
        },
      },
    )
    if (end.is === 'kept' || end.is === 'refused' || isGivenUp()) begun.forget()
    if (isGivenUp()) giveUp(at.address)
    else this.#end(chosen, end)
  }

  #end(chosen: Chosen, end: UploadEnd) {
    const { item } = chosen
    const { words, refused } = this.#setup
    if (end.is === 'kept') {
      this.#isKept(item, end.file)
      return
    }
    this.#counts.failed += 1
    if (end.is === 'refused') {
      this.#refused.set(chosen, end.code)
      item.fails(refused[end.code] ?? words.stopped, false)
      return
    }
    this.#stopped.add(chosen)
    item.fails(end.is === 'signed_out' ? words.signed_out : words.stopped, true)
  }

  #isKept(item: UploadItem, file: KeptFile) {
    item.isKept(file)
    this.#counts.kept += 1
    if (photoTypes.includes(file.type)) this.#counts.photos += 1
    const form = this.#element.closest('form')
    const base = form?.elements.namedItem(`base:${this.#setup.question}`)
    // What is typed beside it is typed on top of the answer that has the file.
    if (base instanceof HTMLInputElement) base.value = String(file.revision)
    const join = this.#element.querySelector<HTMLElement>('[data-join]')
    if (join && this.#setup.photos + this.#counts.photos > 1) join.hidden = false
  }

  #progress(item: UploadItem, bytes: number, size: number) {
    const percent = Math.floor((100 * bytes) / Math.max(size, 1))
    const { sending, running } = this.#setup.words
    item.runs(filled(sending, { percent }))
    // Said in steps, so that a screen reader is not talking all the time.
    const step = Math.floor(percent / 25) * 25
    if (step === this.#saidPercent && step !== 0) return
    this.#saidPercent = step
    const { chosen, kept, failed } = this.#counts
    this.#say(running, { count: Math.min(kept + failed + 1, chosen), total: chosen, percent: step })
  }

  #cancel(chosen: Chosen) {
    chosen.stop.abort()
    chosen.item.element.remove()
    this.#counts.chosen -= 1
    this.#focusInput()
  }

  #dismiss(chosen: Chosen) {
    chosen.item.element.remove()
    this.#refused.delete(chosen)
    this.#stopped.delete(chosen)
    this.#counts.chosen -= 1
    this.#counts.failed -= 1
    if (!this.#isRunning) this.#say('')
    this.#focusInput()
  }

  #again(chosen: Chosen) {
    this.#stopped.delete(chosen)
    this.#counts.failed -= 1
    chosen.item.runs(filled(this.#setup.words.sending, { percent: 0 }))
    this.#queue.push(chosen)
    void this.#run()
  }

  /** The button that was pressed is gone. */
  #focusInput() {
    this.#element.querySelector<HTMLElement>('input[type=file]')?.focus()
  }
}

/** Tells the portal not to wait for the rest; where it does not hear it, it throws the upload away by itself. */
function giveUp(address: string | undefined) {
  if (address === undefined) return
  void fetch(address, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => undefined)
}
