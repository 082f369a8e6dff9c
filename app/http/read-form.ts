import { data } from 'react-router'
import { z } from 'zod'

import type { FieldProblem } from '#app/components/field-problem.ts'

import { readFields } from './body.ts'

export type FormReply = { problems: FieldProblem[]; values: Record<string, string[]> }

type Read<T> = { ok: true; input: T } | { ok: false; reply: ReturnType<typeof refused> }

/**
 * Reads a form by its schema. What is wrong comes back as 422 with a sentence for each field and everything typed.
 * A field is a string, or a list of strings where the schema has an array; fields that the schema lacks are ignored.
 */
export async function readForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
): Promise<Read<z.output<S>>> {
  const fields = await readFields(request)
  const parsed = schema.safeParse(plain(fields, schema))
  return parsed.success
    ? { ok: true, input: parsed.data }
    : { ok: false, reply: refused(parsed.error, fields) }
}

function plain(fields: FormData, schema: z.ZodObject) {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, kind]) => {
      const values = texts(fields, name)
      return [name, takesList(kind) ? values : values[0]]
    }),
  )
}

function takesList(kind: z.core.$ZodType): boolean {
  if (kind instanceof z.ZodArray) return true
  if (kind instanceof z.ZodOptional || kind instanceof z.ZodDefault) return takesList(kind.unwrap())
  return false
}

function texts(fields: FormData, name: string): string[] {
  return fields.getAll(name).filter((value) => typeof value === 'string')
}

function refused(error: z.ZodError, fields: FormData) {
  const problems = error.issues.map(({ path, message }) => ({ field: path.join('.'), text: message }))
  const values = Object.fromEntries([...new Set(fields.keys())].map((name) => [name, texts(fields, name)]))
  return data<FormReply>({ problems, values }, { status: 422 })
}
