import { useState } from 'react'

import { fieldName, partAnswer } from '#app/domain/answer.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Fieldset } from './fieldset.tsx'
import { fetchPlaces } from './fetch-places.ts'
import { localized } from './localized.ts'
import { type OfferedPlace, useQuestionSetting, useWiring } from './question-setting.ts'
import { questionTexts } from './question-texts.tsx'
import { Select } from './select.tsx'

/** A place chosen level by level. Without a script each choice is posted to be offered what lies within it. */
export function QuestionPlace({ question }: { question: QuestionOf<'place'> }) {
  const { places, placesHref, isLive, warnings, form } = useQuestionSetting()
  const [known, setKnown] = useState(places)
  const [hasFailed, setHasFailed] = useState(false)
  const { label, ...texts } = questionTexts(question, warnings)

  async function choose(level: number, code: string) {
    for (const { key } of question.levels.slice(level + 1)) form.setValue(fieldName(question.key, key), '')
    if (code === '' || known.some(({ parentCode }) => parentCode === code)) return
    if (level + 1 === question.levels.length) return
    const found = await fetchPlaces(placesHref + code)
    setHasFailed(found === undefined)
    setKnown((before) => [...before, ...(found ?? [])])
  }

  return (
    <Fieldset name={`${question.key}-places`} legend={label} {...texts}>
      {question.levels.map((_, level) => (
        <PlaceLevel
          key={question.levels[level]?.key}
          {...{ question, level, known }}
          onChoose={(code) => void choose(level, code)}
        />
      ))}
      {(!isLive || hasFailed) && (
        <Button
          variant="secondary"
          name="stay"
          value={fieldName(question.key, question.levels[1]?.key ?? '')}
        >
          {m.question_place_show()}
        </Button>
      )}
    </Fieldset>
  )
}

type PlaceLevelProps = {
  question: QuestionOf<'place'>
  level: number
  known: readonly OfferedPlace[]
  onChoose: (code: string) => void
}

function PlaceLevel({ question, level, known, onChoose }: PlaceLevelProps) {
  const { stored, typed, facts } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  const { key, label } = question.levels[level] ?? { key: '', label: {} }
  const name = fieldName(question.key, key)
  const above =
    level === 0 ? undefined : partAnswer(typed[question.key], question.levels[level - 1]?.key ?? '')
  const offered = known.filter(({ code, parentCode }) =>
    level === 0 ? facts.regions.includes(code) : above !== '' && parentCode === above,
  )
  const { onChange, ...wiring } = wire(name)
  return (
    <Select
      {...wiring}
      onChange={(event) => {
        void onChange(event)
        onChoose(event.currentTarget.value)
      }}
      label={localized(label)}
      defaultValue={partAnswer(stored[question.key], key)}
      error={errorOf(name)}
      emptyLabel={above === '' ? m.question_place_first() : m.ui_choose()}
      options={offered.map(({ code, name: placeName }) => ({ value: code, label: placeName }))}
    />
  )
}
