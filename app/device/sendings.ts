import { inStore } from './disk.ts'
import { textAt } from './narrow.ts'

/** An application that its writer sent without signal: what the form said, and what the clock of this device said then. */
export type Sending = {
  application: string
  person: string
  fields: [name: string, value: string][]
  at: number
}

/** The applications that wait on this device to be sent; one of which it cannot keep fails, and its writer is told. */
export class Sendings {
  readonly #disk: IDBDatabase | undefined

  constructor(disk: IDBDatabase | undefined) {
    this.#disk = disk
  }

  async keep(sending: Sending) {
    await inStore(this.#disk, 'sendings', 'readwrite', (it) => it.put(sending))
  }

  async listOf(person: string): Promise<Sending[]> {
    const read = (it: IDBObjectStore): IDBRequest<unknown[]> => it.index('person').getAll(person)
    const stored: unknown[] = await inStore(this.#disk, 'sendings', 'readonly', read).catch(() => [])
    return stored.filter((it): it is Sending => textAt(it, 'application') !== '')
  }

  async forget({ application }: Pick<Sending, 'application'>) {
    await inStore(this.#disk, 'sendings', 'readwrite', (it) => it.delete(application)).catch(() => undefined)
  }
}
