import { z } from 'zod'

/** The sections of the chapter that this course teaches, in the chapter's order. */
export const sectionSchema = z.enum([
  'mental-model',
  'service-models',
  'providers',
  'compute',
  'storage',
  'sdks',
  'ml-platforms',
  'gpu',
  'serverless',
  'cost',
  'workflow',
  'scaling',
  'rest',
  'benchmarks',
])

export type Section = z.infer<typeof sectionSchema>
