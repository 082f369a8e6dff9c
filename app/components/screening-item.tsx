import { screeningFields } from '#app/domain/case-input.ts'
import { screeningAnswers, type ScreeningAnswer } from '#app/domain/screening.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { AboutLinks } from './about-links.tsx'
import { formatDateTime } from './format.ts'
import { Radios } from './radios.tsx'
import { TextArea } from './text-area.tsx'

export type ScreenedItem = {
  key: string
  label?: LocalizedText | undefined
  help?: LocalizedText | undefined
  about: readonly string[]
  answer: ScreeningAnswer | null
  note: string
  by: string | null
  at: Date | null
}

type ScreeningItemProps = {
  item: ScreenedItem
  questions: Readonly<Record<string, string>>
  timeZone: string
}

const names: Record<ScreeningAnswer, () => string> = {
  yes: m.screening_yes,
  no: m.screening_no,
  not_applicable: m.screening_not_applicable,
}

/** What was noted of an item, in a word. */
export function screeningAnswerName(answer: ScreeningAnswer | null): string {
  return answer ? names[answer]() : m.screening_unanswered()
}

/** What an item of a checklist asks. */
export function itemWords({ label, key }: Pick<ScreenedItem, 'label' | 'key'>): string {
  return label ? textIn(label, getLocale()) : key
}

/** One thing to look at, with the answers that say it, and room for a note. */
export function ScreeningItem({ item, questions, timeZone }: ScreeningItemProps) {
  const fields = screeningFields(item.key)
  const { help, answer, note, by, at } = item
  return (
    <div className="minka-criterion">
      <Radios
        name={fields.answer}
        legend={itemWords(item)}
        legendSize="s"
        hint={
          <>
            {help && `${textIn(help, getLocale())} `}
            <AboutLinks about={item.about} {...{ questions }} label={m.screening_about()} />
          </>
        }
        defaultValue={answer ?? undefined}
        inline
        options={screeningAnswers.map((value) => ({ value, label: screeningAnswerName(value) }))}
      />
      <TextArea name={fields.note} label={m.screening_note()} optional rows={2} defaultValue={note} />
      {by && at && (
        <p className="minka-quiet">
          {m.screening_by({ name: by, at: formatDateTime(at, getLocale(), timeZone) })}
        </p>
      )}
    </div>
  )
}
