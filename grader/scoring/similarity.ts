import { z } from 'zod'

/** Which pairs are listed, and which are told in the terminal: independent solutions of the course's exercises stay at 0.25 or below. */
export const similarityBounds = { listedFrom: 0.3, mostListed: 25, toldFrom: 0.8 } as const

/** Lines of a file of a submission, from 1, both ends included. */
const rangeSchema = z.object({ file: z.string(), from: z.int(), to: z.int() })

const fragmentSchema = z.object({ tokens: z.int(), left: rangeSchema, right: rangeSchema })

const pairSchema = z.object({
  /** Two ids, in their order: it says nothing of who was first. */
  left: z.string(),
  right: z.string(),
  /** The share of what both have beyond the stub that stands in both, from 0 to 1. */
  similarity: z.number(),
  longestTokens: z.int(),
  sharedTokens: z.int(),
  /** The longest passages that stand in both. */
  fragments: z.array(fragmentSchema),
})

const exerciseSchema = z.object({
  slug: z.string(),
  /** Submissions that were compared with each other. */
  compared: z.int(),
  leftOut: z.array(z.object({ id: z.string(), reason: z.string() })),
  /** The median, over submissions, of the highest similarity that each has to any other; absent with fewer than two. */
  usual: z.number().optional(),
  /** Pairs that are alike enough for the list; `pairs` holds the first of them, the most alike first. */
  alike: z.int(),
  pairs: z.array(pairSchema),
})

/** How alike the submissions of a class are, exercise by exercise, without what the stub gave to all. For instructors alone. */
export const similaritySchema = z.object({ exercises: z.array(exerciseSchema) })

export type Similarity = z.output<typeof similaritySchema>
export type ExerciseSimilarity = z.output<typeof exerciseSchema>
export type SimilarPair = z.output<typeof pairSchema>
export type Fragment = z.output<typeof fragmentSchema>
export type SourceRange = z.output<typeof rangeSchema>
