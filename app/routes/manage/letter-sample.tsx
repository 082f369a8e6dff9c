import { LetterSample } from '#app/components/letter-sample.tsx'
import { letterName } from '#app/components/letter-name.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { SetupHead } from '#app/components/setup-head.tsx'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { letterAt, triedLetter } from '#app/http/letter-wording.ts'
import { setupHead } from '#app/http/setup-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listSampled } from '#db/letter-sample.ts'

import type { Route } from './+types/letter-sample'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const asking = { personId, slug: params.slug, now: context.get(requestFacts).reachedUsAt }
  const { setup, place, asked } = await letterAt(asking, request, params.template)
  const wanted = asked.get('application')?.trim() ?? ''
  const found = await triedLetter(asking, place, { reference: wanted })
  return {
    head: setupHead(setup),
    locales: setup.known.locales,
    wanted,
    sample: found && { ...found, letter: found.letter && { ...found.letter, html: '' } },
    applications: await listSampled(personId, setup.slug),
    ...place,
  }
}

export default function LetterSamplePage({ loaderData: page }: Route.ComponentProps) {
  const { head, template, locale } = page
  const back = `/manage/calls/${head.slug}/letters/${template}?language=${locale}`
  return (
    <>
      <title>{pageTitle(`${m.wording_sample_title()}: ${letterName(template)}`)}</title>
      <SetupHead
        head={head}
        part={letterName(template)}
        back={{ href: back, text: m.wording_sample_back() }}
      />
      <LetterSample {...page} slug={head.slug} />
    </>
  )
}
