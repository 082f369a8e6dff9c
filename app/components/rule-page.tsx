import { type FormDefinition, type Rule, findQuestion } from '#app/domain/form.ts'
import { ruleAbout, ruleFields, ruleSubjects } from '#app/domain/rule-edit.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { Button } from './button.tsx'
import { CaseProblems } from './case-problems.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { EditorSaid } from './editor-said.ts'
import { expressionWords } from './expression-words.ts'
import { problemOf } from './field-problem.ts'
import { localized } from './localized.ts'
import { NotationHelp } from './notation-help.tsx'
import { PageHeading } from './page-heading.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'
import { WordsField } from './words-field.tsx'

type RulePageProps = EditorSaid & {
  form: { id: string; title: LocalizedText; timeZone: string }
  /** Nothing for a new one, or where somebody took it away. */
  rule: Rule | undefined
  base: string
  definition: FormDefinition
  locales: readonly string[]
}

/** The page of one rule across answers: what it is about, what must hold, and what is said where it does not. */
export function RulePage(page: RulePageProps) {
  const { form, rule, definition, problems, refusal, conflict } = page
  const back = `/manage/forms/${form.id}/edit/rules`
  return (
    <>
      <BackLink href={back} text={m.form_rules_title()} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict
          {...{ conflict, definition }}
          timeZone={form.timeZone}
          theirs={rule ?? {}}
          outlineHref={back}
          hereHref={back}
          formId="editor"
        />
      )}
      <PageHeading caption={localized(form.title)}>
        {rule ? m.form_rule_title() : m.form_rule_add()}
      </PageHeading>
      <RuleForm {...page} />
    </>
  )
}

function RuleForm({ rule, base, definition, locales, problems, ...page }: RulePageProps) {
  const values = page.values ?? ruleFields(rule, definition)
  const field = (name: string) => ({
    name,
    defaultValue: typedIn(values, name),
    error: problemOf(problems, name),
  })
  return (
    <form id="editor" method="post" className="minka-reading" noValidate>
      <input type="hidden" name="base" value={base} />
      <Select
        {...field('about')}
        label={m.form_rule_question()}
        hint={m.form_rule_question_hint()}
        options={ruleSubjects(definition).map((it) => ({
          value: ruleAbout(it),
          label: subjectWords(it, definition),
        }))}
      />
      <Checkboxes
        name="each"
        legend={m.form_rule_every()}
        options={[{ value: 'yes', label: m.form_rule_every_text() }]}
        defaultValues={values['each']}
        error={problemOf(problems, 'each')}
      />
      <TextArea
        {...field('holds')}
        label={m.form_rule_holds()}
        hint={rule ? expressionWords(rule.holds, definition, rule.question) : m.form_rule_holds_hint()}
        rows={3}
        spellCheck={false}
      />
      <NotationHelp definition={definition} rows={rule?.question} />
      <WordsField
        name="message"
        label={m.form_rule_message()}
        isLong
        setting={{ values, problems, locales }}
      />
      <TextInput {...field('key')} label={m.form_key()} hint={m.form_key_proposed()} optional width={20} />
      <Button>{m.form_save()}</Button>
    </form>
  )
}

function subjectWords({ question, column }: Pick<Rule, 'question' | 'column'>, definition: FormDefinition) {
  const asked = findQuestion(definition, question)
  const name = (asked && localized(asked.label)) || question
  const of = asked?.kind === 'rows' ? asked.columns.find(({ key }) => key === column) : undefined
  return of ? `${name} › ${localized(of.label) || of.key}` : name
}
