const caseReaders = ['officer', 'approver', 'auditor'] as const
const deciders = ['officer', 'approver'] as const

/** The pages of letters' words, of what is asked of decisions, and of what proves how they were made; see `access.ts`. */
export const letterAccess = {
  '/apply/:id/reconsider': 'signed-in',
  '/manage/applications/:id/reconsideration': caseReaders,
  '/manage/applications/:id/seen': caseReaders,
  '/manage/applications/:id/seen.csv': caseReaders,
  '/manage/calls/:slug/letters': caseReaders,
  '/manage/calls/:slug/letters/:template': caseReaders,
  '/manage/calls/:slug/letters/:template/preview': caseReaders,
  '/manage/calls/:slug/letters/:template/preview/html': caseReaders,
  '/manage/calls/:slug/letters/:template/preview/letter.pdf': caseReaders,
  '/manage/calls/:slug/feedback': deciders,
  '/manage/calls/:slug/decisions/recipients': deciders,
  '/manage/calls/:slug/minutes.pdf': caseReaders,
  '/manage/calls/:slug/proof': caseReaders,
} as const
