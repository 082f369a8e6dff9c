import { Writable } from 'node:stream'

import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
  ServerRouter,
  isRouteErrorResponse,
} from 'react-router'

import { ScriptNonce } from '#app/components/script-nonce.ts'
import { requestFacts } from '#app/http/context.ts'

const renderLimit = 10_000

/** Logs what is a bug: neither a page that is not there, nor a reader who went away. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const isAnswer = isRouteErrorResponse(error) && error.status < 500
  if (!isAnswer && !request.signal.aborted) context.get(requestFacts).report(error)
}

/**
 * Renders the whole page before it is sent, so that an error is still a proper error page; and sends it at once: to write it
 * piece by piece took as long as to render it.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  ...[routerContext, context]: [EntryContext, RouterContextProvider]
) {
  const { nonce, report } = context.get(requestFacts)
  let hasShell = false
  return new Promise<Response>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ScriptNonce value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </ScriptNonce>,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          pipe(wholeBody((body) => resolve(new Response(body, { status, headers }))).on('error', reject))
        },
        onShellReady: () => (hasShell = true),
        onShellError: reject,
        // Before the shell the same error rejects, and is logged by whoever answers it.
        onError: (error) => {
          if (hasShell) report(error)
        },
      },
    )
    setTimeout(abort, renderLimit).unref()
  })
}

/** Takes a page in pieces, and gives it when it is whole. */
function wholeBody(give: (body: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = []
  return new Writable({
    write(piece: Buffer, _encoding, next) {
      pieces.push(piece)
      next()
    },
    final(next) {
      give(Buffer.concat(pieces))
      next()
    },
  })
}
