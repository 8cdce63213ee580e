import type { Similarity } from '../scoring/similarity.ts'

/** From here on a pair is told in the terminal; independent solutions of the course's exercises stay far below. */
const high = 0.8

/** One line for the terminal: how many pairs are much alike, and where to look. `folder` is what was written to, with a slash at its end. */
export function renderSimilarity({ exercises }: Similarity, folder: string, formats: readonly string[]): string {
  const counts = exercises.map(({ pairs }) => pairs.filter(({ similarity }) => similarity >= high).length)
  const count = counts.reduce((sum, one) => sum + one, 0)
  const isMore = exercises.some(({ alike, pairs }, index) => alike > pairs.length && counts[index] === pairs.length)
  const pairs = `${isMore ? 'at least ' : ''}${count} ${count === 1 ? 'pair' : 'pairs'} at ${high} or above`
  const page = formats.find((name) => name.endsWith('.html'))
  const look =
    page === undefined ? `npm run report -- ${folder}results.json --format html --out class.html shows them` : `see ${folder}${page}`
  return `  similarity: ${pairs}; ${look}, and look at both files before you speak to anybody`
}
