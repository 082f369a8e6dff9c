/** What became of an upload: it is in the answer, cannot be taken, did not get through, or its sender is signed in no more. */
export type UploadEnd =
  { is: 'kept'; file: KeptFile } | { is: 'refused'; code: string } | { is: 'stopped' } | { is: 'signed_out' }

/** A file as the portal keeps it, and the revision of the answer that has it. */
export type KeptFile = { id: string; name: string; size: number; type: string; revision: number }

/** How the portal is reached. `wait` resolves when it is worth another try; `known` is an upload that broke off before. */
export type Link = {
  ask: (address: string, init: RequestInit) => Promise<Response>
  wait: (failures: number) => Promise<void>
  progress: (sent: number) => void
  begun: (address: string) => void
  known: string | undefined
  signal: AbortSignal
}

type Sending = { file: Blob; name: string; to: string }
/** Where an upload stands: its address, and how much has arrived as far as anybody knows. */
type Standing = { place: string | undefined; sent: number | undefined }

const partBytes = 256 * 1024
const tries = 8
const protocol = { 'Tus-Resumable': '1.0.0' }

/** Sends a file in parts, and goes on where the line broke; after many failures in a row it stops, and can be begun again. */
export async function sendFile(sending: Sending, link: Link): Promise<UploadEnd> {
  let standing: Standing = { place: link.known, sent: undefined }
  let failures = 0
  while (failures < tries && !link.signal.aborted) {
    const before = standing.sent
    const step = await nextStep(sending, standing, link).catch(() => undefined)
    if (step && 'is' in step) return step
    if (step?.sent !== undefined && step.sent !== before) {
      failures = 0
      link.progress(step.sent)
    } else if (step?.place === standing.place || !step) {
      failures += 1
      await link.wait(failures)
    }
    standing = step ?? { place: standing.place, sent: undefined }
  }
  return { is: 'stopped' }
}

/** One request more: to begin, to ask how much has arrived, or to send the next part. */
async function nextStep(
  sending: Sending,
  { place, sent }: Standing,
  link: Link,
): Promise<Standing | UploadEnd> {
  if (place === undefined) return begin(sending, link)
  if (sent === undefined) return whatArrived(place, link)
  const response = await link.ask(place, {
    method: 'PATCH',
    headers: {
      ...protocol,
      'Upload-Offset': String(sent),
      'Content-Type': 'application/offset+octet-stream',
    },
    body: sending.file.slice(sent, sent + partBytes),
    redirect: 'manual',
    signal: link.signal,
  })
  if (response.status === 204) return { place, sent: numberIn(response, 'Upload-Offset') }
  return ended(response, place)
}

async function begin({ file, name, to }: Sending, link: Link): Promise<Standing | UploadEnd> {
  const headers = {
    ...protocol,
    'Upload-Length': String(file.size),
    'Upload-Metadata': `filename ${inBase64(name)}`,
  }
  const response = await link.ask(to, { method: 'POST', headers, redirect: 'manual', signal: link.signal })
  const place = response.headers.get('Location')
  if (response.status !== 201 || place === null) return ended(response, undefined)
  link.begun(place)
  return { place, sent: 0 }
}

async function whatArrived(place: string, { ask, signal }: Link): Promise<Standing | UploadEnd> {
  const response = await ask(place, { method: 'HEAD', headers: protocol, redirect: 'manual', signal })
  return response.ok ? { place, sent: numberIn(response, 'Upload-Offset') } : ended(response, place)
}

/** What an answer that is not "go on" means. What the portal no longer knows begins anew; what it says for now is tried again. */
async function ended(response: Response, place: string | undefined): Promise<Standing | UploadEnd> {
  const { status, type } = response
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return { is: 'signed_out' }
  const isTold = response.headers.get('Content-Type')?.startsWith('application/json') ?? false
  const said = isTold ? read(await response.text()) : {}
  if (status === 200 && isKeptFile(said)) return { is: 'kept', file: said }
  if (status === 413) return { is: 'refused', code: 'file_too_large' }
  if ([409, 422].includes(status) && typeof said['code'] === 'string')
    return { is: 'refused', code: said['code'] }
  if (status === 403) return { is: 'signed_out' }
  if ([404, 410].includes(status) && place !== undefined) return { place: undefined, sent: undefined }
  return { place, sent: undefined }
}

function numberIn(response: Response, header: string): number | undefined {
  const value = response.headers.get(header)
  return value !== null && /^\d+$/.test(value) ? Number(value) : undefined
}

function inBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

function read(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isKeptFile(value: object): value is KeptFile {
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'size' in value &&
    typeof value.size === 'number' &&
    'type' in value &&
    typeof value.type === 'string' &&
    'revision' in value &&
    typeof value.revision === 'number'
  )
}
