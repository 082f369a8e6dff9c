import { dateAnswer, textAnswer, type Answers } from './answer.ts'
import { dayFrom, dayIn } from './calendar.ts'
import { instantAt } from './due-day.ts'
import type { Question } from './question.ts'
import type { SetupFinding, SetupPart, SetupWords } from './setup-part.ts'

const day = (key: string, { say }: SetupWords): Question => ({
  key: `${key}_day`,
  kind: 'date',
  label: say(`${key}_day`),
  required: true,
})

const hour = (key: string, { say }: SetupWords): Question => ({
  key: `${key}_hour`,
  kind: 'short_text',
  label: say(`${key}_hour`),
  help: say('hour_help'),
  required: true,
})

/** From when until when applications may be sent, by the clocks of one zone. */
export const windowSetup: SetupPart = {
  questions: (_known, words) => [
    {
      key: 'time_zone',
      kind: 'one_of',
      label: words.say('time_zone'),
      help: words.say('time_zone_help'),
      required: true,
      options: timeZones().map((value) => ({ value, label: words.zone(value) })),
    },
    day('opens', words),
    hour('opens', words),
    day('closes', words),
    hour('closes', words),
    {
      key: 'grace_hours',
      kind: 'number',
      label: words.say('grace_hours'),
      help: words.say('grace_hours_help'),
      required: true,
      min: 0,
      max: 720,
    },
  ],
  findings: windowFindings,
  read: (answers) => ({
    timeZone: textAnswer(answers['time_zone']),
    opensAt: momentOf(answers, 'opens') ?? new Date(0),
    closesAt: momentOf(answers, 'closes') ?? new Date(0),
    graceHours: Number(textAnswer(answers['grace_hours'])),
  }),
  typed: ({ timeZone, opensAt, closesAt, graceHours }) => ({
    time_zone: timeZone,
    ...typedMoment('opens', opensAt, timeZone),
    ...typedMoment('closes', closesAt, timeZone),
    grace_hours: String(graceHours),
  }),
}

/** Every time zone that clocks here know, by its name. */
export function timeZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()
}

/** The hour of a day as `HH:MM`, typed as `17:00`, `9:30` or `17`; nothing for any other text. */
export function hourFrom(typed: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.h](\d{2}))?$/.exec(typed.trim()) ?? []
  const isHour = hours !== '' && Number(hours) < 24 && Number(minutes) < 60
  return isHour ? `${hours.padStart(2, '0')}:${minutes}` : undefined
}

/** The time of day of an instant in a zone, as `HH:MM`. */
export function hourIn(instant: Date, timeZone: string): string {
  const style = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('en-GB', style).format(instant)
}

/** The instant of a typed day and hour in a typed zone; nothing where one of them is missing or wrong. */
export function momentOf(answers: Answers, key: string): Date | undefined {
  const timeZone = zoneOf(answers)
  const day = dayFrom(dateAnswer(answers[`${key}_day`]))
  const time = hourFrom(textAnswer(answers[`${key}_hour`]))
  return timeZone && day && time ? instantAt({ day, time }, timeZone) : undefined
}

/** A day and an hour as they are typed. */
export function typedMoment(key: string, at: Date, timeZone: string): Answers {
  const [year = '', month = '', day = ''] = dayIn(at, timeZone).split('-')
  return {
    [`${key}_day`]: { day: String(Number(day)), month: String(Number(month)), year },
    [`${key}_hour`]: hourIn(at, timeZone),
  }
}

/** The typed zone, if it is one. */
export function zoneOf(answers: Answers): string | undefined {
  const typed = textAnswer(answers['time_zone'])
  return timeZones().includes(typed) ? typed : undefined
}

function windowFindings(answers: Answers): SetupFinding[] {
  const hours = ['opens_hour', 'closes_hour'].filter((key) => {
    const typed = textAnswer(answers[key]).trim()
    return typed !== '' && hourFrom(typed) === undefined
  })
  const opens = momentOf(answers, 'opens')
  const closes = momentOf(answers, 'closes')
  const isTurned = opens !== undefined && closes !== undefined && closes <= opens
  return [
    ...hours.map((question) => ({ question, message: 'wrong_hour' })),
    ...(isTurned
      ? [{ question: 'closes_day', field: 'closes_day.day', message: 'closes_before_opening' }]
      : []),
  ]
}
