import { lengthOf, type LengthUnit } from '#app/domain/words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { classNames } from './class-names.ts'

export type Limit = { max: number; unit: LengthUnit }

/** How much of a limit is used. It never blocks typing; the last tenth is also spoken. */
export function WordLimit({ id, text, limit: { max, unit } }: { id: string; text: string; limit: Limit }) {
  const used = lengthOf(text, unit)
  const isOver = used > max
  const sentence = sentences[unit](used, max)
  return (
    <>
      <p id={id} className={classNames('minka-count', isOver && 'minka-count--over')}>
        {sentence}
      </p>
      <span className="minka-hidden" aria-live="polite">
        {used > max * 0.9 ? sentence : ''}
      </span>
    </>
  )
}

const sentences = {
  words: (used: number, max: number) =>
    used > max ? m.ui_words_over({ used, max, over: used - max }) : m.ui_words({ used, max }),
  characters: (used: number, max: number) =>
    used > max ? m.ui_characters_over({ used, max, over: used - max }) : m.ui_characters({ used, max }),
}
