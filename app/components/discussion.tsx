import type { Flag, Post } from '#app/domain/discussion-words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { DiscussionFlags } from './discussion-flags.tsx'
import { DiscussionPosts } from './discussion-posts.tsx'
import { DiscussionWriting } from './discussion-writing.tsx'
import type { FieldProblem } from './field-problem.ts'
import type { FlaggedSection } from './flag-raising.tsx'
import { InsetText } from './inset-text.tsx'

type DiscussionProps = {
  discussion: {
    posts: readonly Post[]
    flags: readonly Flag[]
    others: readonly { key: string; name: string | null; label: string | null }[]
    mayWrite: boolean
  }
  sections: readonly FlaggedSection[]
  /** The ids of what the page's forms may make. */
  fresh: { post: string; flag: string }
  timeZone: string
  inReview: boolean
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** What is said of an application among its reviewers and the office: the flags on its form, and the conversation. */
export function Discussion(props: DiscussionProps) {
  const { discussion, sections, fresh, timeZone, inReview, problems, values } = props
  const { posts, flags, others, mayWrite } = discussion
  return (
    <>
      {!inReview && <InsetText>{m.discussion_closed()}</InsetText>}
      <section aria-labelledby="flags">
        <h2 id="flags" className="govuk-heading-m">
          {m.discussion_flags()}
        </h2>
        <DiscussionFlags id={fresh.flag} {...{ flags, sections, timeZone, mayWrite, problems, values }} />
      </section>
      <section aria-labelledby="posts">
        <h2 id="posts" className="govuk-heading-m">
          {m.discussion_posts()}
        </h2>
        <DiscussionPosts {...{ posts, timeZone, mayWrite }} />
        {mayWrite && <DiscussionWriting id={fresh.post} {...{ others, problems, values }} />}
      </section>
    </>
  )
}
