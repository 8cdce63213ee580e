import { z } from 'zod'

const kib = 1024
const mib = 1024 * kib

/** How long, how much and how many: everything a submission may spend. Each entry: default, bounds, reason. */
export const limitsSchema = z.strictObject({
  /** Wall clock of one call, callbacks and HTTP included: long enough for a slow machine, short enough to wait for. */
  callMs: z.int().min(100).max(60_000).default(2_000),
  /** Wall clock of compiling the submission; a source that exceeds it is tried once more alone. */
  compileMs: z.int().min(1_000).max(60_000).default(5_000),
  /** Wall clock of importing the submission. */
  loadMs: z.int().min(100).max(60_000).default(5_000),
  /** Wall clock of all tests of one exercise: bounds a submission that loops in every call. */
  exerciseMs: z.int().min(1_000).max(600_000).default(30_000),
  /** Wall clock until the host program says hello; exceeding it twice is the grader's fault, not the learner's. */
  helloMs: z.int().min(1_000).max(60_000).default(10_000),
  /** CPU time of one child, in seconds, held by the kernel. */
  cpuSeconds: z.int().min(1).max(120).default(10),
  /** V8's old space, in MiB. */
  heapMib: z.int().min(64).max(1_024).default(256),
  /** RLIMIT_DATA, in MiB: bounds ArrayBuffers and wasm; Node 26 itself needs about 573. */
  dataMib: z.int().min(640).max(4_096).default(768),
  /** Processes and threads; Node hangs at start below 16. */
  processes: z.int().min(16).max(128).default(32),
  /** Largest file in the child's /tmp, and the size of that file system, in MiB. */
  fileMib: z.int().min(1).max(256).default(16),
  /** Open descriptors. */
  descriptors: z.int().min(64).max(1_024).default(256),
  /** Bytes printed before the child is stopped. */
  outputBytes: z
    .int()
    .min(kib)
    .max(16 * mib)
    .default(mib),
  /** Characters of output kept for each test, and four times as many for an exercise. */
  keptOutputBytes: z
    .int()
    .min(kib)
    .max(mib)
    .default(64 * kib),
  /** Bytes of one frame from the child, checked before it is buffered. */
  frameBytes: z
    .int()
    .min(64 * kib)
    .max(8 * mib)
    .default(mib),
  /** MiB of all frames that a child sends during one exercise: reading them takes the grader's own time. */
  channelMib: z.int().min(1).max(512).default(32),
  /** Frames from one child. */
  frames: z.int().min(100).max(100_000).default(5_000),
  /** Nesting of one value that crosses. */
  depth: z.int().min(8).max(256).default(64),
  /** Nodes of one value that crosses; nothing is shared on the wire, so this is the expanded size. */
  nodes: z.int().min(100).max(200_000).default(20_000),
  /** UTF-16 units of one string that crosses. */
  stringUnits: z
    .int()
    .min(kib)
    .max(mib)
    .default(64 * kib),
  /** HTTP requests of one test. */
  requests: z.int().min(1).max(5_000).default(200),
  /** Bytes of one HTTP body. */
  bodyBytes: z
    .int()
    .min(kib)
    .max(8 * mib)
    .default(512 * kib),
  /** Header fields of one HTTP request. */
  headers: z.int().min(16).max(256).default(64),
  /** UTF-16 units of one error message. */
  messageUnits: z
    .int()
    .min(200)
    .max(16 * kib)
    .default(2_000),
  /** Bytes of one source file (what is nested as deep as a large file allows costs the compiler gigabytes), and files of one exercise. */
  sourceBytes: z
    .int()
    .min(kib)
    .max(mib)
    .default(64 * kib),
  sourceFiles: z.int().min(1).max(500).default(50),
  /** Bytes of all files of one exercise together: a hundred times the largest solution, compiled in a moment. */
  sourceTotalBytes: z
    .int()
    .min(kib)
    .max(16 * mib)
    .default(mib),
})

export type Limits = Readonly<z.output<typeof limitsSchema>>

export const defaultLimits: Limits = limitsSchema.parse({})

/** What a learner's answers to quizzes may take, for every quiz alike. */
export const answersLimits = {
  /** Bytes of one file: a learner's has 2,000. */
  fileBytes: 64 * kib,
  /** Nesting of its JSON: the file, its answers, the pairs of one answer. */
  depth: 8,
  /** UTF-16 units of one answer that are kept in the results, as JSON: the longest possible right one has some 200. */
  keptUnits: 1_000,
  /** Messages about files of a submission that are no answers to any quiz; of more, the number is told. */
  strays: 10,
} as const

/** What a source may take to be compared with others (`grade --similarity`): many times what the largest solution does. */
export const similarityLimits = {
  /** Wall clock of parsing one file, some 10 ms for a solution: what the steps do not bound, such as 64 KiB of quotes. */
  parseMs: 2_000,
  /** Steps of the parser in one file, as tree-sitter counts them: the same on every machine; 64 KiB of usual code take 1,300. */
  parseSteps: 20_000,
  /** Memory of the parser, and heap of the thread that it runs in, in MiB. */
  memoryMib: 256,
  heapMib: 256,
  /** Tokens of an exercise, all its files together: the largest solution has 5,200. */
  tokens: 40_000,
  /** Fingerprints of an exercise: the largest solution has some 600, and each pair is compared fingerprint by fingerprint. */
  fingerprints: 3_000,
  /** Pairs of equal fingerprints within an exercise: of a file that says one thing a thousand times there are a million. */
  repeats: 100_000,
} as const
