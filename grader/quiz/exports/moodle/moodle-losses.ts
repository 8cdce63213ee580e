import type { Loss } from '../exported.ts'

/** Losses that Moodle XML and GIFT have in common, since Moodle marks both alike. */
export const moodleLosses = {
  joined: 'each part’s own why is joined to the explanation, which is shown whatever was answered',
  near: 'an answer that is almost right is not told to check its spelling; doubled spaces and full-width letters are wrong in Moodle',
  numbers: 'numbers are read as Moodle reads them: `1e3` and `12 34` are numbers there, `$ 12` is none',
  parts: 'all or nothing here; in Moodle some right picks without a wrong one earn a part',
  pooled: 'variants lie in a category of their own: add a random question from it to the quiz',
  rounded: 'the share for each pick is rounded to the nearest one that Moodle knows',
} as const

/** What no question bank holds. */
export function bankLoss(passMark: number): Loss {
  return { questions: [], what: `the order and the pass mark (${passMark} %) are no part of a question bank: set them in Moodle’s quiz` }
}
