import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

/** A bucket of an S3 server, and the folder in it; without an endpoint the server is Amazon's. */
export type Bucket = {
  bucket: string
  folder: string
  region: string | undefined
  endpoint: string | undefined
}

/** Where files are kept: in a directory of this machine, or in a bucket. */
export type FilesPlace = { directory: string } | Bucket

const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const known = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/, hostname: /.+/ }).optional(),
  region: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
})

/** Reads `file:///var/lib/minka/files` or `s3://bucket/folder?region=…&endpoint=…`; nothing where it is neither. */
export function readFilesPlace(address: string): FilesPlace | undefined {
  const url = URL.parse(address)
  if (url?.protocol === 's3:') return bucketOf(url)
  return url?.protocol === 'file:' ? directoryOf(url) : undefined
}

function directoryOf(url: URL): FilesPlace | undefined {
  try {
    const directory = fileURLToPath(url)
    return path.isAbsolute(directory) ? { directory } : undefined
  } catch {
    return undefined
  }
}

function bucketOf({ hostname, pathname, searchParams, username }: URL): FilesPlace | undefined {
  const options = known.safeParse(Object.fromEntries(searchParams))
  if (!options.success || username !== '' || !bucketName.test(hostname)) return undefined
  const { endpoint, region } = options.data
  const folder = decodeURIComponent(pathname).split('/').filter(Boolean).join('/')
  // Servers that are not Amazon's sign by a region too, and take any.
  return { bucket: hostname, folder, region: region ?? (endpoint ? 'us-east-1' : undefined), endpoint }
}
