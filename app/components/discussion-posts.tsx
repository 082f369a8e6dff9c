import type { Post } from '#app/domain/discussion-words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { Timeline } from './timeline.tsx'
import { voiceWords } from './voice-words.ts'

type DiscussionPostsProps = { posts: readonly Post[]; timeZone: string; mayWrite: boolean }

/** The posts of a discussion, the first on top; of one that was withdrawn it is said that there was one. */
export function DiscussionPosts({ posts, timeZone, mayWrite }: DiscussionPostsProps) {
  if (posts.length === 0) return <p className="govuk-body">{m.discussion_empty()}</p>
  return (
    <Timeline
      events={posts.map((post) => ({
        id: post.id,
        what: voiceWords(post.author),
        at: post.at.toISOString(),
        when: formatDateTime(post.at, getLocale(), timeZone),
        detail: <Said {...{ post, timeZone, mayWrite }} />,
      }))}
    />
  )
}

function Said({ post, timeZone, mayWrite }: { post: Post; timeZone: string; mayWrite: boolean }) {
  const { id, author, words, withdrawnAt, mentions } = post
  if (words === null || withdrawnAt) {
    const at = withdrawnAt ? formatDateTime(withdrawnAt, getLocale(), timeZone) : ''
    return <p className="minka-quiet">{m.discussion_withdrawn({ at })}</p>
  }
  return (
    <>
      <p className="minka-answer__prose">{words}</p>
      {mentions.length > 0 && (
        <p className="minka-quiet">
          {m.discussion_mentioned({ names: mentions.map(voiceWords).join(', ') })}
        </p>
      )}
      {author.isOwn && mayWrite && (
        <form method="post">
          <input type="hidden" name="id" value={id} />
          <Button name="intent" value="withdraw" variant="secondary">
            {m.discussion_withdraw()}
          </Button>
        </form>
      )}
    </>
  )
}
