import type { Delivery, Standing } from './delivery.ts'
import { askedIn, fieldsOf, putFields } from './form-fields.ts'
import { holdsFiles } from './load-uploads.ts'
import type { Outbox } from './outbox.ts'
import { StatusLine } from './status-line.ts'
import { Writing } from './writing.ts'

type Where = { outbox: Outbox; person: string; delivery: Delivery }
type Page = Where & {
  form: HTMLFormElement
  writing: Writing
  show: (how: Standing, time?: string) => Promise<void>
}

/** From the first input on, whatever was typed until then is kept this many milliseconds later, however long it goes on. */
const pause = 300

/** Follows a page of questions, if this is one: keeps what is typed, puts back what waits, and says how it stands. */
export async function followPage(where: Where) {
  const { outbox, person, delivery } = where
  const form = document.querySelector<HTMLFormElement>('#question-form')
  const place = document.querySelector<HTMLElement>('[data-device]')
  const application = place?.dataset['device']
  if (!form || !place || application === undefined) return
  forgetOldTyping(form)
  const writing = new Writing({ form, outbox, person, application })
  const line = new StatusLine(place)
  let standing: { how: Standing; time: string } = { how: 'portal', time: '' }
  const show = async (how: Standing, time = '') => {
    if (how !== 'portal' || time !== '' || standing.how !== 'portal') standing = { how, time }
    const waiting = (await outbox.listOf(person)).filter(
      (it) => it.application === application && !isAskedHere(it.question),
    )
    const hasFiles = !navigator.onLine && holdsFiles(form)
    line.show({ ...standing, isSafe: outbox.isSafe, waiting, hasFiles })
  }
  delivery.listener = {
    stands: (how, time) => void show(how, time),
    settled: (operation, outcome) => {
      if (outcome.how === 'saved') writing.saved(operation, outcome.revision)
      else void show(standing.how, standing.time)
    },
  }
  const page = { ...where, form, writing, show }
  follow(page)
  await writing.putBack()
  await keep(page)
  await show('portal')
}

/** Whether the page itself shows two texts of an answer to choose from. */
function isAskedHere(question: string) {
  return document.querySelector(`[data-conflict="${question}"]`) !== null
}

/** What a browser puts into a page that it shows again may be older than the page: the outbox knows what is newer. */
function forgetOldTyping(form: HTMLFormElement) {
  const [entry] = performance.getEntriesByType('navigation')
  const isAgain =
    entry instanceof PerformanceNavigationTiming && ['reload', 'back_forward'].includes(entry.type)
  if (isAgain) for (const question of askedIn(form)) putFields(form, question, fieldsOf(form, question, true))
}

function follow(page: Page) {
  const { form, writing, delivery } = page
  let timer: ReturnType<typeof setTimeout> | undefined
  const keepSoon = (event: Event) => {
    const { target } = event
    if (event.isTrusted && target instanceof Element) writing.touched(target.getAttribute('name') ?? '')
    timer ??= setTimeout(() => {
      timer = undefined
      void keep(page)
    }, pause)
  }
  for (const type of ['input', 'change', 'click']) form.addEventListener(type, keepSoon)
  new MutationObserver(() => writing.showMore()).observe(form, { childList: true, subtree: true })
  addEventListener('pagehide', () => {
    page.outbox.isLeaving = true
    void keep(page)
  })
  document.addEventListener('visibilitychange', () => void keep(page).then(() => delivery.now()))
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  form.addEventListener('submit', (event) => post(event, page))
  document.addEventListener('click', (event) => leave(event, page))
}

async function keep({ writing, show, delivery, outbox }: Page) {
  if (!(await writing.keep())) return
  await show('device')
  if (outbox.isSafe) delivery.soon()
  else void delivery.now()
}

let isReady = false

/** Lets the form go once it says which operations its answers are. */
function post(event: SubmitEvent, { form, writing, show }: Page) {
  if (isReady) return
  event.preventDefault()
  if (!navigator.onLine && holdsFiles(form)) {
    void show('waiting')
    return
  }
  const { submitter } = event
  // In a turn of its own: a form that is still asking its listeners is not sent again.
  void writing.prepareToPost().then(() => setTimeout(send))

  function send() {
    isReady = true
    // The buttons of the status line are drawn anew; the form's first one does the same as they.
    const pressed = submitter?.isConnected === false ? form.querySelector('button') : submitter
    if (pressed) pressed.click()
    else form.submit()
    isReady = false
  }
}

/** The other of two texts is chosen by a link that asks for the page anew. */
function leave(event: Event, { writing }: Page) {
  const { target } = event
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-keep-theirs]') : null
  if (!link) return
  event.preventDefault()
  void writing.leaveToOthers().then(() => location.assign(link.href))
}
