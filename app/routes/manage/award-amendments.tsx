import { AmendmentForm } from '#app/components/amendment-form.tsx'
import { AmendmentList } from '#app/components/amendment-list.tsx'
import { AwardFrame } from '#app/components/award-frame.tsx'
import { Details } from '#app/components/details.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { compareBudget } from '#app/domain/award-budget.ts'
import { isDecider } from '#app/http/access-to-awards.ts'
import { askAmendmentByPost } from '#app/http/amendment-post.ts'
import { caseAwardFor } from '#app/http/award-for.ts'
import { readFields } from '#app/http/body.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/award-amendments'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const { amendments, amount, currency, endsOn, status } = award
  const { rows } = compareBudget(award.lines, award.spent)
  const hasOpen = amendments.some((it) => it.status === 'asked')
  const mayAsk = status === 'active' && known.roles.includes('officer') && !hasOpen
  const mayDecide = isDecider(known.roles)
  return { known, amendments, amount, currency, endsOn, rows, mayAsk, mayDecide }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { known, award } = await caseAwardFor(context, params.id)
  const home = `/manage/applications/${known.id}/award`
  const about = { id: known.id, lines: award.lines, by, home, showsLetter: true }
  return askAmendmentByPost(await readFields(request), about)
}

export default function AwardAmendmentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, amendments, mayAsk, mayDecide, ...setting } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <AwardFrame known={known} title={m.award_amendments_title()} {...{ problems, refusal }}>
      <AmendmentList
        amendments={amendments}
        timeZone={known.timeZone}
        {...(mayDecide && {
          hrefOf: (number: number) => `/manage/applications/${known.id}/award/amendments/${number}`,
        })}
      />
      {mayAsk && (
        <LetterFirst reply={actionData} button={m.award_amendment_ask_button()}>
          <Details summary={m.award_amendment_ask_title()} open={values !== undefined}>
            <p className="govuk-body">{m.award_amendment_ask_text()}</p>
            <AmendmentForm {...setting} {...{ problems, values }} button={m.manage_changes_preview()} />
          </Details>
        </LetterFirst>
      )}
    </AwardFrame>
  )
}
