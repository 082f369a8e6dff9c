import type { WordedTemplate } from '#app/domain/letter-slot.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { LetterText } from './letter-text.tsx'
import { languageName } from './language-name.ts'
import { Notice } from './notice.tsx'
import { SampleForm } from './sample-form.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'
import { WordingHelp } from './wording-help.tsx'
import { WordingVersions } from './wording-versions.tsx'

type WordingEditorProps = {
  page: {
    head: { slug: string; mayChange: boolean; timeZone: string }
    template: WordedTemplate
    locale: string
    locales: readonly string[]
    typed: { subject: string; introduction: string; body: string }
    base: number
    starting: string
    applications: readonly { reference: string; title: string }[]
  } & Parameters<typeof WordingHelp>[0] &
    Parameters<typeof WordingVersions>[0]
  problems: readonly FieldProblem[]
  values: Record<string, string[]> | undefined
  /** The typed words in a letter that is not saved; nothing where no application could be found for it. */
  tried: { reference: string; letter: { subject: string; text: string } | undefined } | undefined
}

/** The words of one letter in one language: its subject, and an introduction or the whole text. */
export function WordingEditor({ page, problems, values, tried }: WordingEditorProps) {
  const { head, template, locale, locales, typed, base } = page
  const value = (name: keyof typeof typed) => values?.[name]?.[0] ?? typed[name]
  const address = (it: string) => `/manage/calls/${head.slug}/letters/${template}?language=${it}`
  return (
    <>
      <nav aria-label={m.wording_languages()}>
        <ul className="minka-parts">
          {locales.map((it) => (
            <li key={it}>
              <a href={address(it)} aria-current={it === locale ? 'page' : undefined}>
                {languageName(it)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tried && <Tried tried={tried} locale={locale} />}
      <form method="post" action={address(locale)} className="minka-reading">
        <input type="hidden" name="base" value={base} />
        <WordingFields {...{ locale, problems, value }} />
        <WordingHelp variables={page.variables} slots={page.slots} starting={page.starting} />
        {head.mayChange && (
          <ButtonGroup>
            <Button name="intent" value="save">
              {m.wording_save()}
            </Button>
            <Button name="intent" value="try" variant="secondary">
              {m.wording_try()}
            </Button>
          </ButtonGroup>
        )}
      </form>
      {page.applications.length > 0 && (
        <SampleForm {...{ template, locale }} slug={head.slug} applications={page.applications} />
      )}
      <WordingVersions versions={page.versions} head={head} />
    </>
  )
}

type WordingFieldsProps = {
  locale: string
  problems: readonly FieldProblem[]
  value: (name: 'subject' | 'introduction' | 'body') => string
}

function WordingFields({ locale, problems, value }: WordingFieldsProps) {
  return (
    <>
      <TextInput
        name="subject"
        label={m.wording_subject()}
        hint={m.wording_subject_hint()}
        optional
        error={problemOf(problems, 'subject')}
        defaultValue={value('subject')}
        lang={locale}
      />
      <TextArea
        name="introduction"
        rows={4}
        label={m.wording_introduction()}
        hint={m.wording_introduction_hint()}
        optional
        limit={{ max: 1000, unit: 'characters' }}
        error={problemOf(problems, 'introduction')}
        defaultValue={value('introduction')}
        lang={locale}
      />
      <TextArea
        name="body"
        rows={14}
        label={m.wording_body()}
        hint={m.wording_body_hint()}
        optional
        limit={{ max: 4000, unit: 'characters' }}
        error={problemOf(problems, 'body')}
        defaultValue={value('body')}
        lang={locale}
      />
    </>
  )
}

function Tried({ tried, locale }: { tried: NonNullable<WordingEditorProps['tried']>; locale: string }) {
  if (!tried.letter) return <Notice title={m.wording_sample_impossible({ reference: tried.reference })} />
  return (
    <Notice title={m.wording_tried({ reference: tried.reference })}>
      <article className="minka-words" lang={locale}>
        <p>
          <strong>{tried.letter.subject}</strong>
        </p>
        <LetterText text={tried.letter.text} />
      </article>
    </Notice>
  )
}
