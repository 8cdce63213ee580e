/** The most lines that each file of an exercise may have, as `npm run verify` and the documents say, too. */
export const mostLines = { lesson: 120, stub: 60, examples: 120, reference: 120, suite: 200 } as const
