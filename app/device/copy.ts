import type { Operation } from './operation.ts'

/** What waits in the outbox as a plain text: each answer under the name of its question. */
export function copyOf(operations: readonly Operation[]): string {
  return operations
    .map(({ label, fields }) => {
      const words = fields.map(([, value, shown]) => shown ?? value).filter((it) => it.trim() !== '')
      return [label, ...words].join('\n')
    })
    .join('\n\n')
}
