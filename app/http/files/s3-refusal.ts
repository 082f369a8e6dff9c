import type { Bucket } from './files-place.ts'

const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']
const unknownKey = ['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'InvalidToken', 'ExpiredToken']

/** Why a bucket cannot be used, as a sentence for the operator that says what to do. */
export function whyUnusable(error: unknown, { bucket, endpoint }: Bucket): string {
  const server = endpoint ? new URL(endpoint).host : 'Amazon S3'
  const { name, code, status, message } = told(error)
  if (unreachable.includes(code) || name === 'TimeoutError')
    return `FILES_URL names an S3 server that does not answer at ${server}: start it, or correct the endpoint.`
  if (name === 'CredentialsProviderError')
    return 'FILES_URL names a bucket, and there are no credentials for it: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.'
  if (message.startsWith('Region is missing'))
    return `FILES_URL names the bucket ${bucket} without its region: add ?region= to it, or set AWS_REGION.`
  if (name === 'NoSuchBucket')
    return `FILES_URL names the bucket ${bucket}, and ${server} has none of that name: create it, or correct the name.`
  if (unknownKey.includes(name))
    return `FILES_URL names a bucket at ${server}, which does not accept the credentials in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: correct them.`
  if (status === 403)
    return `FILES_URL names the bucket ${bucket}, and these credentials may not write and read there: allow s3:PutObject and s3:GetObject.`
  return `FILES_URL names the bucket ${bucket}, which cannot be used: ${message || name}.`
}

function told(error: unknown) {
  if (!(error instanceof Error)) return { name: '', code: '', status: undefined, message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { name: error.name, code, status: statusOf(error), message: error.message }
}

function statusOf(error: object) {
  const metadata = '$metadata' in error ? error.$metadata : undefined
  if (typeof metadata !== 'object' || metadata === null) return undefined
  return 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined
}
