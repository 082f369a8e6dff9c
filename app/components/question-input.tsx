import type { ReactNode } from 'react'

import type { Question } from '#app/domain/question.ts'

import { QuestionCalculated } from './question-calculated.tsx'
import { QuestionOne, QuestionSome } from './question-choice.tsx'
import { QuestionDay, QuestionMonth } from './question-date.tsx'
import { QuestionDeclaration } from './question-declaration.tsx'
import { QuestionFiles } from './question-files.tsx'
import { QuestionNote } from './question-note.tsx'
import { QuestionPlace } from './question-place.tsx'
import { QuestionPoint } from './question-point.tsx'
import { QuestionRows } from './question-rows.tsx'
import { QuestionTable } from './question-table.tsx'
import { QuestionLine, QuestionProse } from './question-text.tsx'

type QuestionInputProps = {
  question: Question
  opened: readonly Question[]
  ask: (question: Question) => ReactNode
}

/** One question with the inputs of its kind. */
export function QuestionInput({ question, ...choices }: QuestionInputProps) {
  switch (question.kind) {
    case 'long_text':
      return <QuestionProse question={question} />
    case 'yes_no':
    case 'one_of':
      return <QuestionOne question={question} {...choices} />
    case 'some_of':
      return <QuestionSome question={question} />
    case 'date':
      return <QuestionDay question={question} />
    case 'month':
      return <QuestionMonth question={question} />
    case 'place':
      return <QuestionPlace question={question} />
    case 'point':
      return <QuestionPoint question={question} />
    case 'files':
      return <QuestionFiles question={question} />
    case 'rows':
      return <QuestionRows question={question} />
    case 'table':
      return <QuestionTable question={question} />
    case 'note':
      return <QuestionNote question={question} />
    case 'calculated':
      return <QuestionCalculated question={question} />
    case 'declaration':
      return <QuestionDeclaration question={question} />
    default:
      return <QuestionLine question={question} />
  }
}
