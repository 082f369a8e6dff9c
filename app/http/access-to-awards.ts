/** Who of the office reads a case, and who decides about it. */
export const caseReaders = ['officer', 'approver', 'auditor'] as const
export const deciders = ['officer', 'approver'] as const

/** Whether someone with these roles over a case decides about it. */
export function isDecider(roles: readonly string[]): boolean {
  return deciders.some((it) => roles.includes(it))
}

/** The pages of what follows an award, and who may open each; `access.ts` holds them with all the others. */
export const accessToAwards = {
  '/apply/:id/award': 'signed-in',
  '/apply/:id/award/agreement.pdf': 'signed-in',
  '/apply/:id/award/payment': 'signed-in',
  '/apply/:id/award/amendments': 'signed-in',
  '/apply/:id/award/reports/:number': 'signed-in',
  '/apply/:id/award/reports/:number/questions/:group': 'signed-in',
  '/manage/applications/:id/award': caseReaders,
  '/manage/applications/:id/award/offer': deciders,
  '/manage/applications/:id/award/agreement': caseReaders,
  '/manage/applications/:id/award/agreement.pdf': caseReaders,
  '/manage/applications/:id/award/plan': caseReaders,
  '/manage/applications/:id/award/payment': deciders,
  '/manage/applications/:id/award/start': ['approver'],
  '/manage/applications/:id/award/budget': caseReaders,
  '/manage/applications/:id/award/budget.csv': caseReaders,
  '/manage/applications/:id/award/tranches/:number': deciders,
  '/manage/applications/:id/award/reports/:number': caseReaders,
  '/manage/applications/:id/award/amendments': caseReaders,
  '/manage/applications/:id/award/amendments/:number': deciders,
  '/manage/applications/:id/award/repayments': caseReaders,
  '/manage/applications/:id/award/close': ['approver'],
  '/manage/calls/:slug/awards': caseReaders,
  '/manage/calls/:slug/awards.csv': caseReaders,
} as const
