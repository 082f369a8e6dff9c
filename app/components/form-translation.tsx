import type { FormDefinition } from '#app/domain/form.ts'
import type { FormPart } from '#app/domain/form-part.ts'
import { textField } from '#app/domain/form-texts.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { EmptyState } from './empty-state.tsx'
import { partName } from './form-part-words.ts'
import { languageName } from './language-name.ts'
import { propertyName } from './property-words.ts'
import { TextArea } from './text-area.tsx'
import { typedIn } from './typed.ts'

type TranslatedPart = {
  part: FormPart
  base: string
  texts: readonly { name: string; text: LocalizedText }[]
}
type FormTranslationProps = {
  form: { id: string; timeZone: string }
  definition: FormDefinition
  locales: readonly string[]
  from: string
  to: string
  isOnlyMissing: boolean
  parts: readonly TranslatedPart[]
  typed: Typed | undefined
  conflict: { by: string; at: Date } | undefined
}

/** Every text of a draft beside its words in another language, saved part by part. */
export function FormTranslation(page: FormTranslationProps) {
  const { form, definition, locales, from, to, isOnlyMissing, parts, typed = {}, conflict } = page
  if (locales.length < 2) return <EmptyState title={m.form_translate_one_language()} />
  const address = (wishes: Record<string, string>) => `?${new URLSearchParams({ to, ...wishes }).toString()}`
  return (
    <>
      <p className="govuk-body">
        {m.form_translate_text({ from: languageName(from), to: languageName(to) })}
      </p>
      <ul className="govuk-list">
        {locales
          .filter((it) => it !== from && it !== to)
          .map((it) => (
            <li key={it}>
              <a className="govuk-link" href={`?to=${it}`}>
                {languageName(it)}
              </a>
            </li>
          ))}
        <li>
          <a className="govuk-link" href={isOnlyMissing ? address({}) : address({ missing: '1' })}>
            {isOnlyMissing ? m.form_translate_all() : m.form_translate_missing()}
          </a>
        </li>
      </ul>
      {parts.length === 0 && <EmptyState title={m.form_translate_nothing()} />}
      {parts.map((it) => {
        const isTyped = typedIn(typed, 'part') === it.part
        return (
          <div key={it.part}>
            {isTyped && conflict && (
              <DraftConflict
                {...conflict}
                timeZone={form.timeZone}
                isGone={false}
                outlineHref={address({})}
              />
            )}
            <PartForm
              {...{ from, to }}
              it={it}
              typed={isTyped ? typed : undefined}
              name={partName(definition, it.part)}
            />
          </div>
        )
      })}
    </>
  )
}

type PartFormProps = { it: TranslatedPart; from: string; to: string; typed: Typed | undefined; name: string }

function PartForm({ it: { part, base, texts }, from, to, typed, name }: PartFormProps) {
  return (
    <form method="post" id={part} className="minka-translation">
      <h2 className="govuk-heading-s">{name}</h2>
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="base" value={base} />
      {texts.map(({ name: inPart, text }) => (
        <div key={inPart} className="minka-translation__text">
          <p lang={from}>{text[from]}</p>
          <TextArea
            name={textField({ part, name: inPart })}
            label={m.form_translate_field({ what: propertyName(inPart), language: languageName(to) })}
            rows={2}
            lang={to}
            defaultValue={typed ? typedIn(typed, textField({ part, name: inPart })) : (text[to] ?? '')}
          />
        </div>
      ))}
      <Button variant="secondary">
        {m.form_save()}
        <span className="minka-hidden"> {name}</span>
      </Button>
    </form>
  )
}
