import type { FormDefinition } from '#app/domain/form.ts'
import { database } from '#db/connection.ts'
import { json } from '#db/json.ts'
import type { Words } from '#tests/support/canaries.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

const text = (es: string) => ({ es, en: es })
const asked = (key: string) => ({ key, kind: 'short_text', label: text(key), required: false }) as const

const definition: FormDefinition = {
  sections: [
    {
      key: 'project',
      title: text('Todo'),
      groups: [
        {
          key: 'project_name',
          title: text('Todo'),
          questions: [
            asked('title'),
            asked('answer'),
            ...['representative', 'dni', 'phone', 'email'].map((key) => ({ ...asked(key), private: true })),
            {
              key: 'minutes',
              kind: 'files',
              label: text('Acta'),
              required: false,
              accept: ['pdf'],
              max: 2,
              maxBytes: 1_000_000,
              promise: text('La entregaré hasta el'),
            },
          ],
        },
      ],
    },
  ],
  rules: [],
}

/** A closed call whose form asks for what a case is planted with, and whose letters know one reason more. */
export async function aCallThatAsks({ office }: Words): Promise<SmallCall> {
  const call = await aSmallCall({ closesInDays: -10 })
  const { form_id } = await database()
    .selectFrom('form_versions')
    .select('form_id')
    .where('id', '=', call.formVersionId)
    .executeTakeFirstOrThrow()
  const { id } = await database()
    .insertInto('form_versions')
    .values({ form_id, number: 2, definition: json(definition), published_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await database()
    .insertInto('reason_codes')
    .values({ call_id: call.id, code: 'planted', label: json(text(office.reason)), in_letters: true })
    .execute()
  return { ...call, formVersionId: id }
}
