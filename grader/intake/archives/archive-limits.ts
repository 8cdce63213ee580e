const kib = 1024
const mib = 1024 * kib
const gib = 1024 * mib

/** How much an archive may hold. What is passed over (pictures, packages) counts only where it has to be unpacked to be skipped. */
export const archiveLimits = {
  /** Entries, those passed over included: this course with its packages has 15,000. */
  entries: 100_000,
  /** Bytes of one source file: a large project's package-lock.json has 1 or 2 MiB. */
  fileBytes: 4 * mib,
  /** Bytes of all source files: what one archive may take of the disk. */
  sourceBytes: 16 * mib,
  /** Bytes that a compressed tar unpacks to, all of which has to be read: this course with its packages has 500 MiB. */
  expandedBytes: gib,
  /** Bytes that one byte may unpack to: source text reaches 10, a bomb 1,000. */
  ratio: 100,
  /** Bytes below which the ratio says nothing: a small file may repeat itself. */
  ratioFreeBytes: mib,
  /** Bytes of one path: macOS allows 1,024, and the temporary folder's own path comes before it. */
  pathBytes: 700,
  /** Names of one path: an exercise lies four deep, and a folder that holds nothing else is made for each name. */
  pathNames: 20,
  /** Source files and the folders on the way to them: what one archive may take of a disk's inodes. */
  places: 20_000,
  /** Bytes that all archives of a run may take of the disk; more is for the instructor to decide. */
  runBytes: 8 * gib,
} as const
