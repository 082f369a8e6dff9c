import { type MiddlewareFunction, redirect } from 'react-router'

import { isStatementDue } from '#app/domain/conflict-statement.ts'
import { findStatement } from '#db/conflict-statement.ts'

import { signedInAs } from './context.ts'

const statementPage = '/review/statement'

/**
 * Once a year a reviewer states their ties before any page of applications opens. Who was writing when the year ended is not
 * interrupted: only what is read waits.
 */
export const requireStatement: MiddlewareFunction<Response> = async ({ request, context, pattern }, next) => {
  const isReading = ['GET', 'HEAD'].includes(request.method)
  if (isReading && !pattern.endsWith('/statement')) {
    const statement = await findStatement(context.get(signedInAs).personId)
    if (isStatementDue(statement ?? null, new Date())) return redirect(statementPage)
  }
  return next()
}
