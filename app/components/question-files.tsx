import type { ReactNode } from 'react'

import { dateAnswer, fieldName, filesAnswer } from '#app/domain/answer.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { type UploadSetup, photoTypes } from '#app/domain/upload-setup.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { localized } from './localized.ts'
import { DayInputs, useErrorWithin } from './question-date.tsx'
import { Fieldset } from './fieldset.tsx'
import { FileInput } from './file-input.tsx'
import { JoinPhotos } from './join-photos.tsx'
import { acceptOf, fileLimits } from './file-kinds.ts'
import { useQuestionSetting, useWiring } from './question-setting.ts'
import { questionTexts } from './question-texts.tsx'
import { StoredFiles } from './stored-files.tsx'
import { uploadRefusals, uploadWords } from './upload-words.ts'

/** Files: those given, a control to give more, and where the question takes it a day by which they will come. */
export function QuestionFiles({ question }: { question: QuestionOf<'files'> }) {
  const { stored, warnings, uploadsHref, uploadsScript } = useQuestionSetting()
  const { errorOf } = useWiring()
  const { files, promised } = filesAnswer(stored[question.key])
  const name = fieldName(question.key, 'files')
  const { photos, setup } = useUploads(question, files)
  const { label, hint, optional } = questionTexts(question, warnings)
  return (
    <div
      className="minka-files"
      data-uploads={uploadsHref && setup}
      data-uploads-script={uploadsScript}
      suppressHydrationWarning
    >
      <FileInput
        name={name}
        label={label}
        optional={optional}
        hint={<FilesHint question={question} help={hint} />}
        error={errorOf(name)}
        multiple={question.max > 1}
        accept={acceptOf(question)}
      />
      <div className="minka-file-send">
        <Button variant="secondary" name="stay" value={name}>
          {m.question_file_upload()}
        </Button>
      </div>
      <p role="status" data-upload-status="" className="minka-upload-status" />
      <StoredFiles question={question.key} ids={files} />
      <ul data-upload-list="" className="minka-file-list" aria-label={m.question_file_new_list()} />
      {question.accept.includes('pdf') && <JoinPhotos question={question.key} photos={photos} />}
      {question.promise && (
        <Promised
          name={fieldName(question.key, 'promised')}
          label={localized(question.promise)}
          promised={promised}
        />
      )}
    </div>
  )
}

/** How many of the files are photos that can be put together, and what the device is told. That comes with the page alone. */
function useUploads(question: QuestionOf<'files'>, files: readonly string[]) {
  const { facts, fileHref, uploadsHref = '' } = useQuestionSetting()
  const types = files.map((id) => facts.attachments.get(id)?.type ?? '')
  const photos = types.filter((type) => photoTypes.includes(type)).length
  const places = { to: `${uploadsHref}${question.key}`, files: fileHref(''), stored: files.length, photos }
  return { photos, setup: import.meta.env.SSR ? setupOf(question, places) : undefined }
}

function setupOf(
  question: QuestionOf<'files'>,
  places: Pick<UploadSetup, 'to' | 'files' | 'stored' | 'photos'>,
): string {
  const { key, max } = question
  const said = { words: uploadWords(), refused: uploadRefusals(question) }
  return JSON.stringify({ question: key, max, ...places, ...said } satisfies UploadSetup)
}

function FilesHint({ question, help }: { question: QuestionOf<'files'>; help: ReactNode }) {
  return (
    <>
      {help} <span className="minka-example">{fileLimits(question)}</span>
    </>
  )
}

type PromisedProps = { name: string; label: string; promised: ReturnType<typeof filesAnswer>['promised'] }

function Promised({ name, label, promised }: PromisedProps) {
  const error = useErrorWithin(name)
  return (
    <Fieldset name={name} legend={label} hint={m.question_file_promise_hint()} error={error}>
      <DayInputs name={name} parts={dateAnswer(promised)} isWrong={error !== undefined} />
    </Fieldset>
  )
}
