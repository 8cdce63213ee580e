import { S3Client } from '@aws-sdk/client-s3'
import { CourseError } from '../content/course-error.ts'
import { explainFailure } from './explain-failure.ts'

export interface ClientOptions {
  /** Of a server that speaks S3, such as http://127.0.0.1:9000; AWS itself when left out. */
  readonly endpoint: string | undefined
  readonly region: string | undefined
  /** After how long without a byte a connection counts as broken (default 30 s). */
  readonly idleMs?: number
}

/**
 * A client for AWS or any server that speaks S3, with the credentials that the AWS tools would use. They are looked up now: afterwards the
 * environment that holds them may be forgotten. Throws a CourseError when there are none.
 */
export async function openClient({ endpoint, region, idleMs = 30_000 }: ClientOptions): Promise<S3Client> {
  const client = new S3Client({
    ...(endpoint === undefined ? {} : { endpoint: checked(endpoint), forcePathStyle: true }),
    // Servers that are not AWS often ask for a region and make no use of it.
    ...(region === undefined ? (endpoint === undefined ? {} : { region: 'us-east-1' }) : { region }),
    // Checksums of the newer kind are unknown to many of them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 10_000, requestTimeout: idleMs, socketTimeout: idleMs, throwOnRequestTimeout: true },
  })
  try {
    await client.config.region()
    await client.config.credentials()
  } catch (error) {
    client.destroy()
    throw new CourseError(`no bucket can be opened: ${explainFailure(error)}`)
  }
  return client
}

function checked(endpoint: string): string {
  if (/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) return endpoint
  throw new CourseError(`--endpoint expects the address of a server that speaks S3, such as http://127.0.0.1:9000, got "${endpoint}"`)
}
