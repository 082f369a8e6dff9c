/** What is said while a file goes up, each in the page's language; `{file}`, `{percent}`, `{count}`, `{total}` are filled in. */
export const uploadWords = [
  'reducing',
  'sending',
  'offline',
  'kept',
  'stopped',
  'signed_out',
  'cancel',
  'retry',
  'dismiss',
  'remove',
  'running',
  'done',
  'waiting',
  'not_taken',
] as const

export type UploadWord = (typeof uploadWords)[number]

/** What a page tells the device about a question that takes files. */
export type UploadSetup = {
  question: string
  /** Where uploads of the question begin, and where its files are fetched: their id is put at the end. */
  to: string
  files: string
  max: number
  /** How many files the answer has, and how many of them are photos that can be put together. */
  stored: number
  photos: number
  words: Record<UploadWord, string>
  /** What to say of a file that cannot be taken, by the code that the portal answers. */
  refused: Record<string, string>
}

/** Photos that can be pages of a document as they are. */
export const photoTypes: readonly string[] = ['image/jpeg', 'image/png']
