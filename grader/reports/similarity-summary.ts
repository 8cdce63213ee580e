import { type Similarity, similarityBounds } from '../scoring/similarity.ts'

/** One line for the terminal: how many pairs are much alike, and where to look. `folder` is what was written to, with a slash at its end. */
export function renderSimilarity({ exercises }: Similarity, folder: string, formats: readonly string[]): string {
  const high = similarityBounds.toldFrom
  const counts = exercises.map(({ pairs }) => pairs.filter(({ similarity }) => similarity >= high).length)
  const count = counts.reduce((sum, one) => sum + one, 0)
  const isMore = exercises.some(({ alike, pairs }, index) => alike > pairs.length && counts[index] === pairs.length)
  const pairs = `${isMore ? 'at least ' : ''}${count} ${count === 1 ? 'pair' : 'pairs'} at ${high} or above`
  const page = formats.find((name) => name.endsWith('.html'))
  const look =
    page === undefined ? `npm run report -- ${folder}results.json --format html --out class.html shows them` : `see ${folder}${page}`
  return `  similarity: ${pairs}; ${look}, and look at both files before you speak to anybody`
}
