import { expect, test } from 'vitest'
import { similarityBody } from '../../../grader/reports/similarity-section.ts'
import { sampleInput } from './formats/sample-input.ts'

const { course, results } = sampleInput()
const body = similarityBody(results.similarity ?? { exercises: [] }, course)

test('why a pair is listed is told, with what the terminal counts', () => {
  expect(body).toContain('a similarity of 0.3 or above, at most 25 in an exercise; the line in the terminal counts those of 0.8 or above.')
})

test('both submissions of a pair stand in one cell, so that its figures are near them on a narrow screen', () => {
  expect(body).toContain('<td class="words">ada<br>bea</td><td data-value="0.925">0.93</td>')
})
