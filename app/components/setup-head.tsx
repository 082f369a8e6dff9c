import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { Tag } from './tag.tsx'

export type SetupHeadFacts = {
  slug: string
  title: string
  programTitle: LocalizedText
  publishedAt: Date | null
  timeZone: string
  mayChange: boolean
}

type SetupHeadProps = { head: SetupHeadFacts; part?: string; back: { href: string; text: string } }

/** The top of a page of a call's setup: whose it is, and whether everybody sees the call already. */
export function SetupHead({ head, part, back }: SetupHeadProps) {
  return (
    <>
      <BackLink {...back} />
      <PageHeading caption={part ? head.title : localized(head.programTitle)}>
        {part ?? head.title}
      </PageHeading>
      <p className="govuk-body">
        {head.publishedAt ? (
          <Tag tone="green">{m.callsetup_published()}</Tag>
        ) : (
          <Tag tone="gold">{m.callsetup_draft()}</Tag>
        )}
      </p>
    </>
  )
}
