import type { Course } from '../content/course.ts'
import { type ExerciseSimilarity, type Fragment, type Similarity, type SourceRange, similarityBounds } from '../scoring/similarity.ts'
import { list, safe, scrolling } from './class-tables.ts'

const { listedFrom, mostListed, toldFrom } = similarityBounds

const note = `<p>Listed are the pairs with a similarity of ${listedFrom} or above, at most ${mostListed} in an exercise; the line in the terminal counts those of ${toldFrom} or above.
Look first at what is far above the usual.</p>
<p>Compared is the structure of the code: other names, other values, other comments and another order of functions change little or nothing; what the
exercise gave to everybody is left out. <strong>Similarity</strong> is the share of what both have that stands in both. <strong>Usual</strong> is the median of the highest
similarity of each submission: what is normal in this exercise. A <strong>token</strong> is a node of the syntax tree, or a bracket around one; a line of code has some 25;
<strong>longest</strong> and <strong>shared</strong> are the longest passage that stands in both and all of them, in tokens.</p>
<p>What it cannot tell: short exercises with one natural solution look alike honestly. It says nothing of who copied from whom, of a common source, or of help; and a
thorough rewrite is not seen. It is a reason to look, and no finding: <strong>look at both files before you speak to anybody.</strong></p>`

/** What is alike in a class, exercise by exercise: HTML for instructors alone. */
export function similarityBody({ exercises }: Similarity, course: Course): string {
  const title = (slug: string) => `${safe(slug.slice(0, 2))} ${safe(course.exercises.find((one) => one.slug === slug)?.title ?? slug)}`
  const left = exercises.flatMap(({ slug, leftOut }) => leftOut.map(({ id, reason }) => `${safe(slug)}: ${safe(id)}: ${safe(reason)}`))
  const isEmpty = exercises.every(({ pairs }) => pairs.length === 0)
  return [
    note,
    exercisesTable(exercises, title),
    isEmpty ? '<p>No two submissions are alike enough to be listed.</p>' : pairsTable(exercises, title),
    ...(left.length === 0 ? [] : [`<h3>Not compared</h3>${list(left)}`]),
  ].join('\n')
}

function exercisesTable(exercises: readonly ExerciseSimilarity[], title: (slug: string) => string): string {
  const rows = exercises.map(({ slug, compared, leftOut, usual, alike, pairs }) => {
    const cells = [cell(compared), cell(leftOut.length), share(usual), share(pairs[0]?.similarity)]
    const listed = `<td data-value="${alike}">${alike === pairs.length ? alike : `${pairs.length} of ${alike}`}</td>`
    return `<tr><th scope="row">${title(slug)}</th>${cells.join('')}${listed}</tr>`
  })
  return table('Similarity in each exercise', ['exercise', 'compared', 'left out', 'usual', 'highest', 'pairs listed'], rows)
}

const who = 'submissions'
const where = 'where to look first'
/** Heads of columns that hold words, not figures. */
const words = [who, where]

function pairsTable(exercises: readonly ExerciseSimilarity[], title: (slug: string) => string): string {
  const rows = exercises.flatMap(({ slug, usual, pairs }) =>
    pairs.map(({ left, right, similarity, longestTokens, sharedTokens, fragments }) => {
      const cells = [share(similarity), share(usual), cell(longestTokens), cell(sharedTokens)].join('')
      const both = `<td class="words">${safe(left)}<br>${safe(right)}</td>`
      return `<tr><th scope="row">${title(slug)}</th>${both}${cells}<td class="words">${fragments.map(place).join('<br>')}</td></tr>`
    }),
  )
  const heads = ['exercise', who, 'similarity', 'usual', 'longest', 'shared', where]
  return table('Pairs that are alike', heads, rows)
}

function cell(value: number): string {
  return `<td data-value="${value}">${value}</td>`
}

/** Where there is none, it comes first when the table is sorted. */
function share(value: number | undefined): string {
  return value === undefined ? '<td data-value="-1">–</td>' : `<td data-value="${value}">${value.toFixed(2)}</td>`
}

function place({ left, right }: Fragment): string {
  const other = left.file === right.file ? '' : `${safe(right.file)}:`
  return `${safe(left.file)}:${lines(left)} ↔ ${other}${lines(right)}`
}

function lines({ from, to }: SourceRange): string {
  return from === to ? `${from}` : `${from}–${to}`
}

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((text) => `<th scope="col"${words.includes(text) ? ' class="words"' : ''}>${text}</th>`).join('')
  return scrolling(
    caption,
    `<table class="similarity sortable"><caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`,
  )
}
