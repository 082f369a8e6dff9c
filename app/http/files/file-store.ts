import type { Readable } from 'node:stream'

/** A file of this machine that has arrived whole, with the SHA-256 and the size of its bytes. */
export type LocalFile = { path: string; sha256: string; size: number }

/** Where the bytes of files are kept, each under the SHA-256 of its content. */
export type FileStore = {
  /** Tries whether files can be kept; refuses in one sentence for the operator. */
  prepare(): Promise<void>
  /** Keeps a copy, which is durable once this resolves. What is there already stays. */
  put(file: LocalFile): Promise<void>
  /** The bytes as they were put; nothing where there are none of this name. */
  read(sha256: string): Promise<Readable | undefined>
}
