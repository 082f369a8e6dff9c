import type { FormDefinition } from '#app/domain/form.ts'
import type { FormPart } from '#app/domain/form-part.ts'
import { textField } from '#app/domain/form-texts.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { EditorSaid } from './editor-said.ts'
import { EmptyState } from './empty-state.tsx'
import { problemOf } from './field-problem.ts'
import { partName } from './form-part-words.ts'
import { KeptWords } from './kept-words.tsx'
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
  said: EditorSaid
}

/** Every text of a draft beside its words in another language, saved part by part. */
export function FormTranslation(page: FormTranslationProps) {
  const { definition, locales, from, to, isOnlyMissing, parts, said } = page
  if (locales.length < 2) return <EmptyState title={m.form_translate_one_language()} />
  const part = typedIn(said.values ?? {}, 'part')
  return (
    <>
      <p className="govuk-body">
        {m.form_translate_text({ from: languageName(from), to: languageName(to) })}
      </p>
      <LanguageLinks {...{ locales, from, to, isOnlyMissing }} />
      {said.conflict && !parts.some((it) => it.part === part) && <Conflict page={page} it={undefined} />}
      {parts.length === 0 && <EmptyState title={m.form_translate_nothing()} />}
      {parts.map((it) => (
        <div key={it.part}>
          {part === it.part && <Conflict page={page} it={it} />}
          <PartForm
            {...{ from, to }}
            it={it}
            said={part === it.part ? said : undefined}
            name={partName(definition, it.part)}
          />
        </div>
      ))}
    </>
  )
}

type LanguageLinksProps = Pick<FormTranslationProps, 'locales' | 'from' | 'to' | 'isOnlyMissing'>

function LanguageLinks({ locales, from, to, isOnlyMissing }: LanguageLinksProps) {
  return (
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
        <a className="govuk-link" href={isOnlyMissing ? `?to=${to}` : `?to=${to}&missing=1`}>
          {isOnlyMissing ? m.form_translate_all() : m.form_translate_missing()}
        </a>
      </li>
    </ul>
  )
}

/** What somebody else wrote meanwhile in the part that was posted; what is left of one's own where it is gone. */
function Conflict({ page, it }: { page: FormTranslationProps; it: TranslatedPart | undefined }) {
  const { form, definition, to, said } = page
  if (!said.conflict) return null
  const theirs = it && Object.fromEntries(it.texts.map(({ name, text }) => [name, text[to]]))
  return (
    <>
      <DraftConflict
        conflict={said.conflict}
        timeZone={form.timeZone}
        {...{ theirs, definition }}
        hereHref={`?to=${to}`}
        outlineHref={`?to=${to}`}
        formId={it?.part}
      />
      {!it && <KeptWords values={said.values} />}
    </>
  )
}

type PartFormProps = {
  it: TranslatedPart
  from: string
  to: string
  said: EditorSaid | undefined
  name: string
}

function PartForm({ it: { part, base, texts }, from, to, said, name }: PartFormProps) {
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
            defaultValue={
              said?.values ? typedIn(said.values, textField({ part, name: inPart })) : (text[to] ?? '')
            }
            error={problemOf(said?.problems, textField({ part, name: inPart }))}
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
