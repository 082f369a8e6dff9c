import { data } from 'react-router'
import { z } from 'zod'

import { readFields } from './body.ts'
import { formSentence } from './form-sentences.ts'

/** What is wrong with each field as a sentence, and everything that was typed. */
export type FormReply = { problems: { field: string; text: string }[]; values: Record<string, string[]> }

type Read<T> =
  { ok: true; input: T; typed: FormReply['values'] } | { ok: false; reply: ReturnType<typeof refused> }

/**
 * Reads a form by its schema. What is wrong comes back as 422 with a sentence for each field and everything typed.
 * A field is a string, or a list of strings where the schema has an array; fields that the schema lacks are ignored.
 * A message of the schema is a key of `form-sentences.ts`; `labels` are the fields' names as its sentences say them.
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  labels: Record<string, string> = {},
): Promise<Read<z.output<S>>> {
  return checkForm(await readFields(request), schema, labels)
}

/** The same of fields that were read already. */
export function checkForm<S extends z.ZodType>(
  fields: FormData,
  schema: S,
  labels: Record<string, string> = {},
): Read<z.output<S>> {
  const parsed = schema.safeParse(plain(fields, shapeOf(schema)))
  if (parsed.success) return { ok: true, input: parsed.data, typed: allTexts(fields) }
  return { ok: false, reply: refused(parsed.error, fields, labels) }
}

function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  if (schema instanceof z.ZodObject) return z.record(z.string(), z.instanceof(z.ZodType)).parse(schema.shape)
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in)
  throw new Error('a form is read by the schema of an object')
}

function plain(fields: FormData, shape: Record<string, z.core.$ZodType>) {
  return Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => {
      const values = texts(fields, name)
      return [name, takesList(kind) ? values : values[0]]
    }),
  )
}

function takesList(kind: z.core.$ZodType): boolean {
  if (kind instanceof z.ZodArray) return true
  if (kind instanceof z.ZodOptional || kind instanceof z.ZodDefault) return takesList(kind.unwrap())
  if (kind instanceof z.ZodPipe) return takesList(kind.in)
  return false
}

function texts(fields: FormData, name: string): string[] {
  return fields.getAll(name).filter((value) => typeof value === 'string')
}

function refused(error: z.ZodError, fields: FormData, labels: Record<string, string>) {
  const problems = error.issues.map(({ path, message }) => {
    const field = path.join('.')
    return { field, text: formSentence(message, labels[field] ?? field) }
  })
  return data<FormReply>({ problems, values: allTexts(fields) }, { status: 422 })
}

/** Every text that a form posted, by its name. */
export function allTexts(fields: FormData): FormReply['values'] {
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, texts(fields, name)]))
}
