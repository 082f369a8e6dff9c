import { type RouteConfig, index, layout, prefix, route } from '@react-router/dev/routes'

/** The map of all pages. The folder is the audience, and its layout says who may enter. */
export default [
  layout('routes/public/layout.tsx', [
    index('routes/public/home.tsx'),
    route('language', 'routes/public/language.ts'),
  ]),
  layout('routes/account/layout.tsx', [
    route('sign-in', 'routes/account/sign-in.tsx'),
    route('sign-in/code', 'routes/account/code.tsx'),
    route('sign-in/who', 'routes/account/who.tsx'),
    route('sign-in/name', 'routes/account/name.tsx'),
    route('sign-out', 'routes/account/sign-out.ts'),
    route('account', 'routes/account/account.tsx'),
    route('account/sessions', 'routes/account/sessions.ts'),
    route('account/someone-else', 'routes/account/someone-else.ts'),
  ]),
  ...prefix('apply', [layout('routes/apply/layout.tsx', [index('routes/apply/home.tsx')])]),
  ...prefix('review', [
    layout('routes/review/layout.tsx', [
      index('routes/review/queue.tsx'),
      route('conflicts', 'routes/review/conflicts.tsx'),
      route(':assignment', 'routes/review/review.tsx'),
      route(':assignment/recuse', 'routes/review/recuse.tsx'),
    ]),
  ]),
  ...prefix('manage', [
    layout('routes/manage/layout.tsx', [
      index('routes/manage/home.tsx'),
      route('calls/:slug', 'routes/manage/board.tsx'),
      route('staff', 'routes/manage/staff.tsx'),
      route('staff/end', 'routes/manage/staff-end.ts'),
    ]),
  ]),
] satisfies RouteConfig
