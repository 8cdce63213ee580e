import type { Service, UploadLimits } from './storage-choice.ts'

/**
 * One managed service of each kind from each provider, with the size of its largest item. Sources: the providers' quota and limit pages;
 * look them up again before you rely on a size.
 */
export const asOf = '2026-11-24'

const kib = 1_024
const mib = 1_024 * kib
const gib = 1_024 * mib
const tib = 1_024 * gib

/** Amazon S3, multipart upload: the most parts of the most bytes make the largest object. */
export const s3Limits: UploadLimits = { maxSingleBytes: 5 * gib, minPartBytes: 5 * mib, maxPartBytes: 5 * gib, maxParts: 10_000 }

export const services: readonly Service[] = [
  { provider: 'AWS', name: 'Amazon S3', kind: 'object', maxItemBytes: 50_000 * gib, reads: 'latest' },
  { provider: 'Google Cloud', name: 'Cloud Storage', kind: 'object', maxItemBytes: 5 * tib, reads: 'latest' },
  { provider: 'Azure', name: 'Azure Blob Storage', kind: 'object', maxItemBytes: 50_000 * 4_000 * mib, reads: 'latest' },
  // Disks: the size of one volume of the largest type.
  { provider: 'AWS', name: 'Amazon EBS', kind: 'block', maxItemBytes: 64 * tib, reads: 'latest' },
  { provider: 'Google Cloud', name: 'Persistent Disk', kind: 'block', maxItemBytes: 64 * tib, reads: 'latest' },
  { provider: 'Azure', name: 'Azure managed disks', kind: 'block', maxItemBytes: 64 * tib, reads: 'latest' },
  // Shared folders: the size of one file. Others see what was written at the latest when they open a file that the writer has closed.
  { provider: 'AWS', name: 'Amazon EFS', kind: 'file', maxItemBytes: 47.9 * tib, reads: 'latest' },
  { provider: 'Google Cloud', name: 'Filestore', kind: 'file', maxItemBytes: 16 * tib, reads: 'latest' },
  { provider: 'Azure', name: 'Azure Files', kind: 'file', maxItemBytes: 4 * tib, reads: 'latest' },
  // SQL, read from the primary: the size of one value in a row.
  { provider: 'AWS', name: 'Amazon RDS for PostgreSQL', kind: 'sql', maxItemBytes: gib, reads: 'latest' },
  { provider: 'Google Cloud', name: 'Cloud SQL for PostgreSQL', kind: 'sql', maxItemBytes: gib, reads: 'latest' },
  { provider: 'Azure', name: 'Azure SQL Database', kind: 'sql', maxItemBytes: 2 * gib, reads: 'latest' },
  // NoSQL: the size of one item or document. DynamoDB lets each read choose; Cosmos DB lets the account choose, and a read ask for less.
  { provider: 'AWS', name: 'Amazon DynamoDB', kind: 'nosql', maxItemBytes: 400 * kib, reads: 'latest on request' },
  { provider: 'Google Cloud', name: 'Firestore', kind: 'nosql', maxItemBytes: mib, reads: 'latest' },
  { provider: 'Azure', name: 'Azure Cosmos DB', kind: 'nosql', maxItemBytes: 2 * mib, reads: 'latest on request' },
]
