type Store = 'operations' | 'sendings' | 'saved'

/** What this device keeps for the portal; nothing where it stores nothing, as in some private windows. */
export async function openDisk(): Promise<IDBDatabase | undefined> {
  return opened().catch(() => undefined)
}

/** Asks one store, and resolves when the answer is on the disk; fails where there is no disk or no room. */
export function inStore<T>(
  disk: IDBDatabase | undefined,
  store: Store,
  mode: IDBTransactionMode,
  ask: (it: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (!disk) throw new Error('no disk')
    // Durable: a phone may lose its power as well as its page.
    const work = disk.transaction(store, mode, { durability: 'strict' })
    const asked = ask(work.objectStore(store))
    work.oncomplete = () => resolve(asked.result)
    work.onabort = work.onerror = () => reject(work.error ?? new Error('no disk'))
  })
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('minka', 1)
    opening.onupgradeneeded = () => {
      const { result } = opening
      result.createObjectStore('operations', { keyPath: 'op' }).createIndex('person', 'person')
      result.createObjectStore('sendings', { keyPath: 'application' }).createIndex('person', 'person')
      result.createObjectStore('saved', { keyPath: ['application', 'question'] })
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = opening.onblocked = () => reject(opening.error ?? new Error('no disk'))
  })
}
