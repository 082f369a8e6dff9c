import { blankQuestion } from '#app/domain/blank-question.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { keysUnder } from '#app/domain/form-key.ts'
import { type Question, questionKinds } from '#app/domain/question.ts'
import { questionFields } from '#app/domain/question-fields.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { CaseProblems } from './case-problems.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { EditorSaid } from './editor-said.ts'
import { EmptyState } from './empty-state.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { QuestionEditor } from './question-editor.tsx'
import { PieceMoves } from './piece-moves.tsx'
import { questionKindName } from './question-kind.ts'
import { typedIn } from './typed.ts'

type QuestionEditorPageProps = EditorSaid & {
  form: { id: string; title: LocalizedText; timeZone: string }
  question: Question | undefined
  /** The key of the address. */
  asked: string
  base: string
  /** The state of the form's order. */
  order: string
  within: string
  setting: { definition: FormDefinition; locales: readonly string[]; published: readonly string[] }
}

/** The page of one question of a draft. Where somebody changed it meanwhile, theirs stands above one's own to choose. */
export function QuestionEditorPage(page: QuestionEditorPageProps) {
  const { form, question, asked, within, setting, problems, conflict, refusal } = page
  const kind = questionKinds.find((it) => it === typedIn(page.values ?? {}, 'kind'))
  const edited = question ?? (kind && blankQuestion(kind, asked, {}))
  const back = `/manage/forms/${form.id}/edit`
  return (
    <>
      <BackLink href={back} text={m.form_outline_title()} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict
          conflict={conflict}
          timeZone={form.timeZone}
          theirs={question}
          definition={setting.definition}
          outlineHref={back}
          formId="editor"
        />
      )}
      {edited ? (
        <>
          <PageHeading caption={questionKindName(edited.kind)}>
            {localized(edited.label) || asked}
          </PageHeading>
          <QuestionEditor
            formId={form.id}
            base={page.base}
            within={within || typedIn(page.values ?? {}, 'within')}
            question={edited}
            isFixed={setting.published.includes(edited.key)}
            setting={{
              definition: setting.definition,
              locales: setting.locales,
              problems,
              item: edited,
              fixed: keysUnder(setting.published, edited.key),
              values: page.values ?? questionFields(edited, setting.definition),
            }}
          />
          {question && (
            <PieceMoves
              formId={form.id}
              piece={{ kind: 'question', key: question.key }}
              within={within}
              base={page.base}
              order={page.order}
              definition={setting.definition}
            />
          )}
        </>
      ) : (
        <EmptyState title={m.form_question_gone()}>
          <p>{m.form_question_gone_text()}</p>
        </EmptyState>
      )}
    </>
  )
}
