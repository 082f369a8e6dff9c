import type { Delivery } from './delivery.ts'
import { element } from './element.ts'
import type { Outbox } from './outbox.ts'
import { type SendingOutcome, postSending } from './post-sending.ts'
import type { Sending, Sendings } from './sendings.ts'
import { wordsOf } from './words.ts'

export type Desk = { sendings: Sendings; outbox: Outbox; person: string; delivery: Delivery }
type How = SendingOutcome | 'choose'

/** Between two tries while the page stands. */
const pause = 30_000

/**
 * Follows a page on which an application is sent, or waits to be: without signal it stays on this device, and is sent after
 * everything that was written of it as soon as the portal can be reached.
 */
export async function followSending(desk: Desk) {
  const place = document.querySelector<HTMLElement>('[data-sending]')
  const form = place?.closest('form')
  form?.addEventListener('submit', (event) => {
    if (isReady || !place) return
    event.preventDefault()
    void send(desk, form, place)
  })
  addEventListener('online', () => void sendWaiting(desk, place))
  await sendWaiting(desk, place)
}

let isReady = false
let isSending = false

/** Sends the application of the page. What the portal cannot take so is posted as the form would be: its page says why. */
async function send(desk: Desk, form: HTMLFormElement, place: HTMLElement) {
  if (isSending) return
  isSending = true
  const sending = sendingOf(desk, form, place.dataset['sending'] ?? '')
  const how = await sendOne(desk, sending)
  isSending = false
  if (how === 'sent') location.assign(`/apply/${sending.application}/receipt`)
  else if (how === 'choose') say(place, 'choose')
  else if (how === 'unheard') await keep(desk, sending, place)
  else post(form)
}

function sendingOf({ person }: Desk, form: HTMLFormElement, application: string): Sending {
  const fields = [...new FormData(form)].flatMap(([name, value]): Sending['fields'] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return { application, person, fields, at: Date.now() }
}

function post(form: HTMLFormElement) {
  isReady = true
  form.submit()
}

async function keep(desk: Desk, sending: Sending, place: HTMLElement) {
  const isKept = await desk.sendings.keep(sending).then(
    () => true,
    () => false,
  )
  if (isKept) await sendWaiting(desk, place)
  else say(place, 'unkept')
}

/** Everything of it that was typed on this device goes first. */
async function sendOne({ outbox, person, delivery }: Desk, sending: Sending): Promise<How> {
  const waiting = async () =>
    (await outbox.listOf(person)).filter(({ application }) => application === sending.application)
  if ((await waiting()).some(({ held }) => held === undefined)) await delivery.now()
  const left = await waiting()
  if (left.some(({ held }) => held === 'conflict')) return 'choose'
  if (left.some(({ held }) => held === undefined)) return 'unheard'
  return postSending(sending)
}

let next: ReturnType<typeof setTimeout> | undefined

/** Sends what waits; the page of one that arrived, or that cannot be taken as it is, is shown. */
async function sendWaiting(desk: Desk, place: HTMLElement | null) {
  clearTimeout(next)
  for (const sending of await desk.sendings.listOf(desk.person)) {
    const isHere = sending.application === place?.dataset['sending']
    if (isHere) show(desk, sending, place)
    const how = await sendOne(desk, sending)
    if (how === 'sent' || how === 'refused') await desk.sendings.forget(sending)
    if (how === 'sent' && isHere) location.assign(`/apply/${sending.application}/receipt`)
    else if (how !== 'unheard' && isHere) say(place, how)
  }
  if ((await desk.sendings.listOf(desk.person)).length > 0)
    next = setTimeout(() => void sendWaiting(desk, place), pause)
}

/** Says that it waits, since when, and how to take it back. */
function show(desk: Desk, sending: Sending, place: HTMLElement) {
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' })
  const undo = element('button', {
    type: 'button',
    className: 'minka-link-button',
    textContent: wordsOf(place)('undo'),
  })
  undo.addEventListener('click', () => void desk.sendings.forget(sending).then(() => place.replaceChildren()))
  say(place, 'waiting', { time: time.format(sending.at) })
  place.append(undo)
}

function say(place: HTMLElement, key: string, facts: Record<string, string> = {}) {
  const line = element('p', {
    role: 'status',
    className: 'minka-device__line',
    textContent: wordsOf(place)(key, facts),
  })
  place.replaceChildren(line)
}
