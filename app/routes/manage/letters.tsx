import { LetterList } from '#app/components/letter-list.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SetupHead } from '#app/components/setup-head.tsx'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { lettersPage } from '#app/http/letter-wording.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/letters'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  return lettersPage({ personId, slug: params.slug, now: context.get(requestFacts).reachedUsAt })
}

export default function LettersPage({ loaderData: { head, groups } }: Route.ComponentProps) {
  const title = m.wording_title()
  return (
    <>
      <title>{pageTitle(title)}</title>
      <SetupHead
        head={head}
        part={title}
        back={{ href: `/manage/calls/${head.slug}/setup`, text: m.callsetup_back() }}
      />
      <LetterList slug={head.slug} groups={groups} />
    </>
  )
}
