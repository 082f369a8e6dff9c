import { z } from 'zod'
import type { Answers } from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import { checkAnswers, submittedAnswers } from './check-form.ts'
import type { FormDefinition } from './form.ts'

/**
 * The zod schema of what may be submitted with a form: takes an application's answers and gives those to the questions that
 * are asked, as they were typed. Each issue stands at `[question, …]`, the name of its input in parts, and is an error of
 * `checkAnswers`: shapes, limits, conditions and rules are read by the same functions as everywhere, and warnings pass.
 */
export function submissionSchema(definition: FormDefinition, facts: CallFacts) {
  return z.record(z.string(), z.unknown()).transform((answers, context): Answers => {
    for (const problem of checkAnswers(definition, answers, facts)) {
      const { severity, field, code } = problem
      if (severity === 'error')
        context.addIssue({ code: 'custom', message: code, path: field.split('.'), params: { problem } })
    }
    return submittedAnswers(definition, answers, facts)
  })
}
