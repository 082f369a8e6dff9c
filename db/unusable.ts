import { OperatorError } from './data-directory.ts'

/** What to do about the PostgreSQL of `DATABASE_URL` that cannot be opened, in one sentence without its password. */
export function whyUnusable(url: string, error: unknown): OperatorError {
  const { host, hostname, pathname } = new URL(url)
  const where = host === '' ? 'this machine' : host
  const { code, message } = facts(error)
  switch (code) {
    case '28P01':
    case '28000':
      return new OperatorError(
        `DATABASE_URL names a user or a password that PostgreSQL at ${where} does not accept: correct it.`,
      )
    case '3D000':
      return new OperatorError(
        `DATABASE_URL names the database ${pathname.slice(1)}, and PostgreSQL at ${where} has none of that name: create it, or correct the name.`,
      )
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new OperatorError(`DATABASE_URL names the host ${hostname}, which is not known: correct it.`)
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new OperatorError(
        `DATABASE_URL names a PostgreSQL that does not answer at ${where}: start it, or correct the address.`,
      )
    default:
      return new OperatorError(`DATABASE_URL names a PostgreSQL at ${where} that cannot be used: ${message}.`)
  }
}

function facts(error: unknown) {
  if (!(error instanceof Error)) return { code: undefined, message: String(error) }
  return { code: 'code' in error ? error.code : undefined, message: error.message }
}
