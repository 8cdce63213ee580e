import { z } from 'zod'
import { isolationSchema } from '../sandbox/sandbox.ts'
import { quizResultSchema } from './quiz-results.ts'
import { quizStatisticsSchema } from './quiz-statistics.ts'
import { similaritySchema } from './similarity.ts'

const placeSchema = z.object({ file: z.string(), line: z.int(), column: z.int(), text: z.string() })

const testSchema = z.object({
  title: z.string(),
  status: z.enum(['passed', 'failed', 'not-run']),
  /** What a failed test failed for: `assertion`, `threw`, `shape`, `not-implemented`, or a fault such as `timeout` (sandbox/fault.ts). */
  kind: z.string().optional(),
  message: z.string().optional(),
  /** The random input for which a property failed. */
  input: z.string().optional(),
  expected: z.string().optional(),
  received: z.string().optional(),
  place: placeSchema.optional(),
  /** What the submission printed during the test; reports for learners leave it out, since it can hold test inputs. */
  output: z.string().optional(),
  durationMs: z.int(),
})

const taskSchema = z.object({
  id: z.string(),
  title: z.string(),
  points: z.number(),
  score: z.number(),
  /** `skipped`: a task that it requires failed. */
  status: z.enum(['passed', 'partial', 'failed', 'skipped']),
  tests: z.array(testSchema),
})

const exerciseSchema = z.object({
  slug: z.string(),
  /** `broken` means that the grader failed, not the learner. */
  outcome: z.enum(['graded', 'missing', 'unloadable', 'timed-out', 'broken']),
  message: z.string().optional(),
  /** Which file was graded, with slashes, relative to the submission; absent where none was found, and in older results. */
  file: z.string().optional(),
  score: z.number(),
  maxScore: z.number(),
  /** The known mistake, in words, that fails exactly the same tests; absent when there is none, or more than one. */
  resembles: z.string().optional(),
  tasks: z.array(taskSchema),
})

export const submissionSchema = z.object({
  id: z.string(),
  /** When it was handed in, where the platform says so. */
  submittedAt: z.iso.datetime({ offset: true }).optional(),
  /** Where it is an archive that cannot be read: each exercise says why, and nothing is known of any. */
  isUnreadable: z.boolean().optional(),
  /** Where a platform says no more than that it came late. */
  isLate: z.boolean().optional(),
  /** Under which names a platform knows whoever handed it in. */
  knownAs: z.array(z.string()).optional(),
  score: z.number(),
  maxScore: z.number(),
  exercises: z.array(exerciseSchema),
  /** Those that were handed in, in the order of the course; `score` and `maxScore` above are those of the exercises alone. */
  quizzes: z.array(quizResultSchema),
  /** Files among the answers that belong to no quiz, each with what to do; absent when there is none. */
  strayAnswers: z.array(z.string()).optional(),
})

/** The contract of `results.json`: fields may be added, not changed. */
export const resultsSchema = z.object({
  schema: z.literal('course-results/v1'),
  course: z.object({ name: z.string(), version: z.string() }),
  isolation: isolationSchema,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** Paths that could not be read as submissions, with the reason. */
  refused: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
  submissions: z.array(submissionSchema),
  /** Of each quiz that somebody has handed in readable answers to. */
  quizStatistics: z.array(quizStatisticsSchema).default([]),
  /** Only where it was asked for; it names people beside each other, so no learner's report may hold any of it. */
  similarity: similaritySchema.optional(),
})

export type Results = z.output<typeof resultsSchema>
export type SubmissionResult = z.output<typeof submissionSchema>
export type ExerciseResult = z.output<typeof exerciseSchema>
export type TaskResult = z.output<typeof taskSchema>
export type TestReport = z.output<typeof testSchema>
