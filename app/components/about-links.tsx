import { answerId } from './case-answers.tsx'

type AboutLinksProps = {
  about: readonly string[]
  questions: Readonly<Record<string, string>>
  label: string
}

/** Links to the answers that something is about; nothing where none of them is shown. */
export function AboutLinks({ about, questions, label }: AboutLinksProps) {
  const shown = about.flatMap((key) => (questions[key] === undefined ? [] : [{ key, words: questions[key] }]))
  if (shown.length === 0) return null
  return (
    <>
      {label}{' '}
      {shown.map(({ key, words }, place) => (
        <span key={key}>
          {place > 0 && ', '}
          <a className="govuk-link" href={`#${answerId(key)}`}>
            {words}
          </a>
        </span>
      ))}
    </>
  )
}
