import type { RouterContextProvider } from 'react-router'

import type { PaymentDetails, PaymentStatus } from '#app/domain/award-payment.ts'
import type { CaseHead } from '#db/case-view.ts'
import { type AmendmentView, listAmendments } from '#db/award-amendment.ts'
import { listPastDetails } from '#db/award-payment.ts'
import { type AwardView, type TrancheView, findAward } from '#db/award-view.ts'
import type { PreviewedLetter } from '#db/letter-preview.ts'

import { attempt } from './attempt.ts'
import { readCase } from './case-read.ts'
import { found } from './found.ts'

export type CaseAward = { known: CaseHead; award: AwardView & { amendments: AmendmentView[] } }

/** The award of a case for those of the office who may read it, written down as read; 404 for everybody else and where there is none. */
export async function caseAwardFor(context: Readonly<RouterContextProvider>, id: string): Promise<CaseAward> {
  const known = await readCase(context, id)
  return { known, award: await awardOf(known.id) }
}

/** The latest award of an application that its reader may read; 404 where there is none. */
export async function awardOf(applicationId: string): Promise<CaseAward['award']> {
  const award = found(await findAward(applicationId))
  return { ...award, amendments: await listAmendments(applicationId) }
}

/** Where a payment went or is prepared to go, whatever was changed since; where the money goes now when it is neither. */
export async function detailsOfTranche(
  { id, payment }: AwardView,
  { paymentNumber }: TrancheView,
): Promise<PaymentDetails | null> {
  if (paymentNumber === null || paymentNumber === payment?.number) return payment
  return found((await listPastDetails(id)).find(({ number }) => number === paymentNumber))
}

/** The letters that a button will send, or why it would be refused now. */
export async function lettersOf(
  preview: () => Promise<PreviewedLetter[]>,
): Promise<{ letters: PreviewedLetter[]; refused: string | undefined }> {
  const tried = await attempt(async () => ({ letters: await preview() }))
  return 'letters' in tried
    ? { letters: tried.letters, refused: undefined }
    : { letters: [], refused: tried.data.refusal }
}

/** An award with no more of where its money goes than how far that is checked, for pages that show no more. */
export function withoutAccount<Award extends { payment: { status: PaymentStatus } | null }>(award: Award) {
  const { payment } = award
  return { ...award, payment: payment && { status: payment.status } }
}

/** The same for the applicant's side: nothing of who in the office did what, of how they called back, or whom a letter did not reach. */
export async function applicantAwardOf(applicationId: string) {
  const { payment, tranches, papers, repayments, ...award } = await awardOf(applicationId)
  return {
    ...award,
    isUnheard: false,
    papers: { minutes: papers.minutes, agreement: papers.agreement },
    repayments: repayments.map(({ amount, receivedOn, reference, annulled }) => ({
      amount,
      receivedOn,
      reference,
      annulled: annulled && { by: null, reason: null },
    })),
    payment: payment && {
      ...payment,
      calledBackBy: null,
      calledPerson: null,
      calledNumber: null,
      verifiedBy: null,
    },
    tranches: tranches.map(
      ({ preparedBy, paidBy: _, id: __, paymentNumber: ___, mustPrepareAnew: ____, ...tranche }) => ({
        ...tranche,
        preparedBy: preparedBy === null ? null : '',
      }),
    ),
  }
}
