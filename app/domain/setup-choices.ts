import { textAnswer, textsAnswer } from './answer.ts'
import { type SetupPart, versionOptions } from './setup-part.ts'

/** In which places of the funder the call is open. A funder without places asks nothing. */
export const placesSetup: SetupPart = {
  questions: ({ places }, { say }) =>
    places.length === 0
      ? []
      : [
          {
            key: 'regions',
            kind: 'some_of',
            label: say('regions'),
            help: say('regions_help'),
            required: true,
            options: places.map(({ code, name }) => ({ value: code, label: { und: name } })),
          },
        ],
  findings: () => [],
  read: (answers) => ({ placeCodes: textsAnswer(answers['regions']) }),
  typed: ({ placeCodes }) => ({ regions: placeCodes }),
}

/** Which published version of the funder's forms applications are written on. */
export const formSetup: SetupPart = {
  questions: ({ forms }, words) => [
    {
      key: 'form',
      kind: 'one_of',
      label: words.say('form'),
      help: words.say(forms.length === 0 ? 'form_none' : 'form_help'),
      required: true,
      options: versionOptions(forms, words),
    },
  ],
  findings: () => [],
  read: (answers) => ({ formVersionId: textAnswer(answers['form']) }),
  typed: ({ formVersionId }) => ({ form: formVersionId }),
}
