import { type MiddlewareFunction, type RouterContextProvider, data, redirect } from 'react-router'

import type { Role } from '#app/domain/role.ts'

import { accessToAwards, caseReaders, deciders } from './access-to-awards.ts'
import { currentSession, signedInAs } from './context.ts'
import { letterAccess } from './letter-access.ts'
import { keepPost, parkedPage } from './parked.ts'

/** Who may open a page: anyone, whoever is signed in, or who holds one of the roles in some scope. */
export type Access = 'anyone' | 'signed-in' | readonly Role[]

const staff = ['officer', 'approver', 'auditor', 'admin'] as const
const teamBuilders = ['officer', 'admin'] as const

/**
 * Every page and who may open it, by its pattern. A page without a row fails the tests and answers 404; what of the
 * page's subject its reader may see is decided by the reads in `db/`.
 */
export const access = {
  ...letterAccess,
  '/': 'anyone',
  '/language': 'anyone',
  '/mode': 'anyone',
  '/dev/inbox': 'anyone',
  '/dev/inbox/:id': 'anyone',
  '/dev/inbox/:id/html': 'anyone',
  '/privacy': 'anyone',
  '/offline': 'anyone',
  '/review-invitation': 'anyone',
  '/calls/:slug': 'anyone',
  '/calls/:slug/questions': 'anyone',
  '/calls/:slug/form': 'anyone',
  '/calls/:slug/form.pdf': 'anyone',
  '/calls/:slug/eligibility': 'anyone',
  '/calls/:slug/places/:code': 'anyone',
  '/sign-in': 'anyone',
  '/sign-in/code': 'anyone',
  '/sign-in/who': 'anyone',
  '/sign-in/name': 'anyone',
  '/sign-out': 'anyone',
  '/account': 'signed-in',
  '/account/sessions': 'signed-in',
  '/account/someone-else': 'signed-in',
  '/account/parked': 'signed-in',
  '/apply': 'signed-in',
  '/apply/organizations/new': 'signed-in',
  '/apply/organizations/:organization': 'signed-in',
  '/apply/organizations/:organization/members': 'signed-in',
  '/apply/organizations/:organization/members/:membership': 'signed-in',
  '/apply/organizations/:organization/invitations/:invitation': 'signed-in',
  '/apply/join': 'signed-in',
  '/apply/start/:slug': 'signed-in',
  '/apply/start/:slug/organization': ['facilitator'],
  '/apply/:id': 'signed-in',
  '/apply/:id/questions/:group': 'signed-in',
  '/apply/:id/answers': 'signed-in',
  '/apply/:id/sending': 'signed-in',
  '/apply/:id/consent': ['facilitator'],
  '/apply/:id/hand-over': ['facilitator'],
  '/apply/:id/facilitator': 'signed-in',
  '/apply/:id/activity': 'signed-in',
  '/apply/:id/history/:question': 'signed-in',
  '/apply/:id/check': 'signed-in',
  '/apply/:id/submit': 'signed-in',
  '/apply/:id/receipt': 'signed-in',
  '/apply/:id/earlier': 'signed-in',
  '/apply/:id/submission.pdf': 'signed-in',
  ...accessToAwards,
  '/apply/:id/hand-in/:paper': 'signed-in',
  '/apply/:id/take-back': 'signed-in',
  '/apply/:id/withdraw': 'signed-in',
  '/apply/:id/files/:file': 'signed-in',
  '/apply/:id/uploads/:question/:upload?': 'signed-in',
  '/review': ['reviewer'],
  '/review/conflicts': ['reviewer'],
  '/review/statement': ['reviewer'],
  '/review/profile': ['reviewer'],
  '/review/offers': ['reviewer'],
  '/review/:assignment': ['reviewer'],
  '/review/:assignment/answers': ['reviewer'],
  '/review/:assignment/scores': ['reviewer'],
  '/review/:assignment/packet.pdf': ['reviewer'],
  '/review/:assignment/discussion': ['reviewer'],
  '/review/:assignment/versions': ['reviewer'],
  '/review/:assignment/recuse': ['reviewer'],
  '/review/:assignment/files/:file': ['reviewer'],
  '/manage': staff,
  '/manage/calls/new': ['officer'],
  '/manage/calls/:slug': caseReaders,
  '/manage/calls/:slug/invitations': ['officer'],
  '/manage/calls/:slug/reminders': ['officer'],
  '/manage/calls/:slug/reminders/days': ['officer'],
  '/manage/calls/:slug/reminders/:assignment': ['officer'],
  '/manage/calls/:slug/panel': deciders,
  '/manage/calls/:slug/panel.pdf': deciders,
  '/manage/calls/:slug/panel/recommendations': deciders,
  '/manage/calls/:slug/slates': deciders,
  '/manage/calls/:slug/slates/:slate': deciders,
  '/manage/calls/:slug/decisions': deciders,
  '/manage/calls/:slug/decisions/:batch': deciders,
  '/manage/calls/:slug/waiting': deciders,
  '/manage/calls/:slug/bulk': deciders,
  '/manage/calls/:slug/bulk/:action': deciders,
  '/manage/calls/:slug/setup': caseReaders,
  '/manage/calls/:slug/setup/preview': caseReaders,
  '/manage/calls/:slug/setup/history': caseReaders,
  '/manage/calls/:slug/setup/steps/:change': ['officer'],
  '/manage/calls/:slug/setup/:part': caseReaders,
  '/manage/calls/:slug/assignment': ['officer'],
  '/manage/calls/:slug/assignment/by-hand': ['officer'],
  '/manage/calls/:slug/assignment/:plan': ['officer'],
  '/manage/calls/:slug/ranking': caseReaders,
  '/manage/calls/:slug/closing': ['officer'],
  '/manage/calls/:slug/reviewers': caseReaders,
  '/manage/calls/:slug/reviewers.csv': caseReaders,
  '/manage/calls/:slug/export': caseReaders,
  '/manage/calls/:slug/export/submissions.csv': caseReaders,
  '/manage/calls/:slug/export/submissions.xlsx': caseReaders,
  '/manage/applications/:id': caseReaders,
  '/manage/applications/:id/submission.pdf': caseReaders,
  '/manage/applications/:id/decision': caseReaders,
  '/manage/applications/:id/decision/approve': ['approver'],
  '/manage/applications/:id/decision/cancel': deciders,
  '/manage/applications/:id/decision/release': ['approver'],
  '/manage/applications/:id/history': caseReaders,
  '/manage/letters/:id': caseReaders,
  '/manage/letters/:id/html': caseReaders,
  '/manage/letters/:id/letter.pdf': caseReaders,
  '/manage/notices': caseReaders,
  '/manage/notices/:id': caseReaders,
  '/manage/emails': caseReaders,
  '/manage/emails/pause': deciders,
  '/manage/emails/emails.csv': caseReaders,
  '/manage/emails/:id': caseReaders,
  '/manage/applications/:id/screening': caseReaders,
  '/manage/applications/:id/reviewers': caseReaders,
  '/manage/applications/:id/assignments/:assignment': ['officer'],
  '/manage/applications/:id/assignments/:assignment/versions': caseReaders,
  '/manage/applications/:id/conflicts': deciders,
  '/manage/applications/:id/conflicts/:conflict': deciders,
  '/manage/applications/:id/discussion': caseReaders,
  '/manage/applications/:id/changes': ['officer'],
  '/manage/applications/:id/steps/:step': deciders,
  '/manage/applications/:id/withdraw': ['officer'],
  '/manage/applications/:id/extension': ['officer'],
  '/manage/applications/:id/files/:file': caseReaders,
  '/manage/forms': ['officer'],
  '/manage/forms/new': ['officer'],
  '/manage/forms/:form': ['officer'],
  '/manage/forms/:form/discard': ['officer'],
  '/manage/forms/:form/publish': ['officer'],
  '/manage/forms/:form/edit': ['officer'],
  '/manage/forms/:form/edit/add': ['officer'],
  '/manage/forms/:form/edit/headings/:piece/:key': ['officer'],
  '/manage/forms/:form/edit/questions/:question': ['officer'],
  '/manage/forms/:form/edit/questions/:question/conditions/:of': ['officer'],
  '/manage/forms/:form/edit/questions/:question/columns': ['officer'],
  '/manage/forms/:form/edit/questions/:question/columns/:column': ['officer'],
  '/manage/forms/:form/edit/rules': ['officer'],
  '/manage/forms/:form/edit/rules/:rule': ['officer'],
  '/manage/forms/:form/translate': ['officer'],
  '/manage/forms/:form/calls/:call': ['officer'],
  '/manage/forms/:form/versions/:number/changes': ['officer'],
  '/manage/forms/:form/versions/:number': ['officer'],
  '/manage/forms/:form/versions/:number/pages/:group': ['officer'],
  '/manage/forms/import': ['officer'],
  '/manage/forms/:form/versions/:number/xlsform': ['officer'],
  '/manage/rubrics': ['officer'],
  '/manage/rubrics/new': ['officer'],
  '/manage/rubrics/:rubric': ['officer'],
  '/manage/rubrics/:rubric/criteria/:criterion': ['officer'],
  '/manage/staff': teamBuilders,
  '/manage/staff/end': teamBuilders,
  '/manage/staff/invitation': teamBuilders,
} as const satisfies Record<string, Access>

export { deciders, staff }

/** What no person opens: whoever is not signed in is told so in words for a program, and what they sent stays with them. */
const forPrograms = ['/apply/:id/answers', '/apply/:id/sending', '/review/:assignment/answers']

/**
 * The middleware of each audience's layout: loads nothing, lets nobody in whom the table does not name. What someone whose
 * session is over has typed is kept for them.
 */
export const requireAccess: MiddlewareFunction<Response> = async ({ request, context, pattern }, next) => {
  const needed = accessTo(pattern)
  const person = context.get(currentSession)
  if (needed === undefined) throw data(null, { status: 404 })
  if (needed !== 'anyone') {
    if (!person)
      throw forPrograms.includes(rowOf(pattern)) ? signedOut() : await signInFirst(request, context)
    if (!mayOpen(pattern, person.roles)) throw data(null, { status: 403 })
    context.set(signedInAs, person)
  }
  return next()
}

/** The answer to a program that speaks for nobody, or for somebody else. */
export function signedOut(): Response {
  return Response.json({ error: 'signed_out' }, { status: 401 })
}

async function signInFirst(request: Request, context: Readonly<RouterContextProvider>) {
  const cookie = await keepPost(request, context, null)
  const next = cookie ? parkedPage : pathOf(request)
  const headers = cookie ? { 'Set-Cookie': cookie } : undefined
  return redirect(`/sign-in?${new URLSearchParams({ next }).toString()}`, headers && { headers })
}

/** Whether someone with these roles in some scope may open a page, by its pattern. */
export function mayOpen(pattern: string, roles: readonly Role[]): boolean {
  const needed = accessTo(pattern)
  if (needed === undefined) return false
  return typeof needed === 'string' || needed.some((role) => roles.includes(role))
}

/** What the table says of a page, by its pattern. */
export function accessTo(pattern: string): Access | undefined {
  const rows: Record<string, Access> = access
  const row = rowOf(pattern)
  return Object.hasOwn(rows, row) ? rows[row] : undefined
}

function rowOf(pattern: string) {
  return `/${pattern.split('/').filter(Boolean).join('/')}`
}

function pathOf(request: Request) {
  const { pathname, search } = new URL(request.url)
  return ['GET', 'HEAD'].includes(request.method) ? pathname + search : pathname
}
