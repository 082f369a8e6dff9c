import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import S3rver from '@20minutes/s3rver'

/** The credentials that the server knows, as AWS clients find them in their environment. */
export const s3Credentials = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }

const bucket = 'minka-files'

/** A real S3 server on a free port of loopback, with one bucket. It checks signatures. */
export class S3Server {
  readonly #folder: string
  readonly #server: S3rver
  readonly origin: string

  private constructor(folder: string, server: S3rver, port: number) {
    this.#folder = folder
    this.#server = server
    this.origin = `http://127.0.0.1:${port}`
  }

  static async open(): Promise<S3Server> {
    const directory = mkdtempSync(join(tmpdir(), 'minka-s3-'))
    const configureBuckets = [{ name: bucket }]
    const server = new S3rver({ address: '127.0.0.1', port: 0, directory, silent: true, configureBuckets })
    const { port } = await server.run()
    return new S3Server(directory, server, port)
  }

  /** The bucket as `FILES_URL` names it, or another that is not there. */
  url(name = bucket): string {
    return `s3://${name}/peru?endpoint=${this.origin}`
  }

  async close() {
    this.#server.httpServer.closeAllConnections()
    await this.#server.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
