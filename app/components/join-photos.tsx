import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'

type JoinPhotosProps = { question: string; photos: number }

/** Offers to make one document of the photos of an answer; hidden while there are none to put together. */
export function JoinPhotos({ question, photos }: JoinPhotosProps) {
  return (
    <div data-join="" hidden={photos < 2} className="minka-join">
      <p className="govuk-hint">{m.question_file_join_hint()}</p>
      <Button variant="secondary" name="join_photos" value={question}>
        {m.question_file_join()}
      </Button>
    </div>
  )
}
