/** One HTTP request. */
export type HttpRequest = Readonly<{ method: string; url: string; headers: Readonly<Record<string, string>>; body?: string | Uint8Array }>

/**
 * How to talk. For every request, call `authorize` once with the whole request and send what it returns: its URL or headers prove who asks.
 * Then call `log` once with `METHOD URL STATUS`: the URL from before `authorize`, and the answer's status, or 0 when no answer came.
 */
export type Connection = Readonly<{ authorize: (request: HttpRequest) => Promise<HttpRequest>; log: (line: string) => Promise<void> }>

/**
 * Objects in one bucket. Every error below is an Error with that `name` and those fields, and without a `cause`:
 * - 'UnsafeNameError' `{ part }`, before anything is sent: the key is empty, or has '.' or '..' between slashes or at an end
 * - 'CloudError' `{ provider, kind, status, code }`: an answer outside 200–299, or none. `provider` is 's3', 'gcs', 'azure' or 'bigquery';
 *   `status` is 0 when no answer came; `code` is the provider's word for the fault, or 'unknown'; `kind` follows from README.md's table
 * No error quotes the body of an answer, a header, or anything else that came from `authorize`.
 */
export interface ObjectStore {
  /** Stores bytes under a key. What was there is replaced; with `ifAbsent`, one request that fails when there is something. */
  put(key: string, body: Uint8Array, ifAbsent?: boolean): Promise<void>
  /** The bytes under a key. */
  get(key: string): Promise<Uint8Array>
  /** The keys that begin with `prefix` ('' for all): those of all pages, in the order of the answers. */
  list(prefix: string): Promise<string[]>
}

/** Amazon S3, at https://{bucket}.s3.{region}.amazonaws.com/ */
export function openS3(bucket: string, region: string, connection: Connection): ObjectStore {
  throw new Error('NotImplemented: openS3')
}

/** Google Cloud Storage by its JSON API, at https://storage.googleapis.com/ */
export function openGcs(bucket: string, connection: Connection): ObjectStore {
  throw new Error('NotImplemented: openGcs')
}

/** Azure Blob Storage, at https://{account}.blob.core.windows.net/{container}; `apiVersion` goes into `x-ms-version`. */
export function openAzure(account: string, container: string, apiVersion: string, connection: Connection): ObjectStore {
  throw new Error('NotImplemented: openAzure')
}

/** `operator` is one of = != < <= > >=; `type` is BigQuery's name of the type, such as INT64 or DATE; `value` is sent as `String(value)`. */
export type Condition = Readonly<{ column: string; operator: string; type: string; value: string | number | boolean }>

/**
 * `project` pays, for `maxBytes` read at most; `table` is `project.dataset.table`, three parts of ASCII letters, digits, '_' and '-'. A column
 * (`columns` has at least one) is ASCII letters, digits and '_', not beginning with a digit. All of `where`, which may be empty, must hold.
 */
export type Query = Readonly<{ project: string; table: string; columns: readonly string[]; where: readonly Condition[]; maxBytes: number }>

/**
 * Runs one query with BigQuery's jobs.query. Besides 'CloudError':
 * - 'UnsafeNameError' `{ part }`, before anything is sent: a column, table or operator that breaks the rules above
 * - 'IncompleteAnswerError': the answer says that the job is not complete, or that there are further pages
 * @returns one list for each row, values in the order of `columns`, as BigQuery sends them: text, or null
 */
export async function queryRows(connection: Connection, query: Query): Promise<(string | null)[][]> {
  throw new Error('NotImplemented: queryRows')
}
