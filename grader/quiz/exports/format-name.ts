import { z } from 'zod'

/** The formats that quizzes are exported to. */
export const formatNameSchema = z.enum(['moodle-xml', 'gift', 'canvas', 'qti21', 'anki'])

export type FormatName = z.infer<typeof formatNameSchema>
