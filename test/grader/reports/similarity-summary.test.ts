import { expect, test } from 'vitest'
import { renderSimilarity } from '../../../grader/reports/similarity-summary.ts'
import type { ExerciseSimilarity } from '../../../grader/scoring/similarity.ts'

const exercise = (similarities: readonly number[], alike = similarities.length): ExerciseSimilarity => ({
  ...{ slug: '01-service-models', compared: 9, leftOut: [], usual: 0.4, alike },
  pairs: similarities.map((similarity, index) => ({
    ...{ left: 'ada', right: `bea-${index}`, similarity, longestTokens: 100, sharedTokens: 200, fragments: [] },
  })),
})

test('it counts the pairs that are much alike and says where they stand', () => {
  expect(renderSimilarity({ exercises: [exercise([0.9, 0.8, 0.79]), exercise([1])] }, 'report/', ['csv.csv', 'html.html'])).toBe(
    '  similarity: 3 pairs at 0.8 or above; see report/html.html, and look at both files before you speak to anybody',
  )
})

test('without the page it says how to make it', () => {
  expect(renderSimilarity({ exercises: [exercise([0.9])] }, 'report/', [])).toContain(
    '1 pair at 0.8 or above; npm run report -- report/results.json --format html --out class.html shows them, and look',
  )
})

test('where not all are listed, there may be more', () => {
  expect(renderSimilarity({ exercises: [exercise([1, 0.9], 40)] }, 'report/', [])).toContain('at least 2 pairs')
  expect(renderSimilarity({ exercises: [exercise([1, 0.5], 40)] }, 'report/', [])).toContain(' 1 pair at')
})
