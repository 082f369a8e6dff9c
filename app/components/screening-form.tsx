import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { InsetText } from './inset-text.tsx'
import { itemWords, ScreeningItem, screeningAnswerName, type ScreenedItem } from './screening-item.tsx'
import { SummaryList } from './summary-list.tsx'

type ScreeningFormProps = {
  items: readonly ScreenedItem[]
  questions: Readonly<Record<string, string>>
  timeZone: string
  mayScreen: boolean
  /** Where two people end the screening: the page on which the next of them does. */
  byTwo: string | undefined
}

/** The checklist to fill in, or what was noted of it for whoever only reads. */
export function ScreeningForm({ items, questions, timeZone, mayScreen, byTwo }: ScreeningFormProps) {
  if (items.length === 0) return <p className="govuk-body">{m.screening_none()}</p>
  if (!mayScreen) return <ScreeningNoted items={items} />
  return (
    <form method="post">
      <p className="govuk-body">{m.screening_intro()}</p>
      {items.map((item) => (
        <ScreeningItem key={item.key} {...{ item, questions, timeZone }} />
      ))}
      <ButtonGroup>
        <Button name="intent" value="save" variant="secondary">
          {m.screening_save()}
        </Button>
        {byTwo === undefined && (
          <Button name="intent" value="start">
            {m.screening_save_and_start()}
          </Button>
        )}
      </ButtonGroup>
      {byTwo === undefined ? (
        <p className="govuk-hint">{m.screening_start_hint()}</p>
      ) : (
        <p className="govuk-body">
          {m.screening_by_two()}{' '}
          <a className="govuk-link" href={byTwo}>
            {m.screening_by_two_go()}
          </a>
        </p>
      )}
    </form>
  )
}

function ScreeningNoted({ items }: Pick<ScreeningFormProps, 'items'>) {
  return (
    <>
      <InsetText>{m.screening_read_only()}</InsetText>
      <SummaryList
        rows={items.map((item) => ({
          key: itemWords(item),
          value: [screeningAnswerName(item.answer), item.note].filter((it) => it !== '').join('. '),
        }))}
      />
    </>
  )
}
