export const canvasLosses = {
  joined: 'the whys of known wrong answers are joined, and told with any wrong answer',
  near: 'an answer that is almost right is not told to check its spelling; doubled spaces and full-width letters are wrong in Canvas',
  numbers: 'numbers are read as Canvas reads them: without a unit, a `$` or a `%`',
  parts: 'all or nothing here; in Canvas right picks earn a part, and wrong ones take it back',
  picks: 'New Quizzes has its own setting for several picks: check there, after the import, that parts count',
  order: 'ordering becomes a matching of steps and places: credit is the share of steps in their place',
  hint: 'the hint is left out, since Canvas has none',
  tags: 'sections and what questions ask for are left out: Canvas has no tags for questions',
} as const
