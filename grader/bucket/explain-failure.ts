import { printable } from '../content/printable.ts'

/** What to do about the failures that a name or a right is behind; by the name that S3 or its client gives them. */
const remedies: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket: check its name, and --endpoint where the server is not AWS',
  NoSuchKey: 'there is no such object: check the address',
  NotFound: 'there is no such object: check the address',
  AccessDenied: 'access is denied: these credentials need s3:ListBucket and s3:GetObject to read, s3:PutObject to write',
  InvalidAccessKeyId: 'the server does not know the access key: check AWS_ACCESS_KEY_ID, and --endpoint where the server is not AWS',
  SignatureDoesNotMatch: 'the secret key does not fit the access key: check AWS_SECRET_ACCESS_KEY',
  ExpiredToken: 'the credentials have expired: get new ones',
  PermanentRedirect: 'the bucket lies in another region: set AWS_REGION to it',
  AuthorizationHeaderMalformed: 'the bucket lies in another region: set AWS_REGION to it',
  CredentialsProviderError: 'there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE',
}

/** Says in words for the user what went wrong with a request to S3. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return printable(String(error), 300)
  const remedy = remedies[error.name]
  if (remedy !== undefined) return remedy
  if (/region is missing/i.test(error.message)) return 'no region is set: set AWS_REGION, such as eu-central-1'
  const inner = error instanceof AggregateError ? error.errors.map((one: unknown) => explainFailure(one)).join('; ') : error.message
  if ('code' in error && error.code === 'ECONNREFUSED')
    return 'nobody answers there (ECONNREFUSED): check --endpoint, and that the server runs'
  const code = 'code' in error && typeof error.code === 'string' && !inner.includes(error.code) ? ` (${error.code})` : ''
  return `${printable(inner === '' ? error.name : inner, 300)}${code}`
}
