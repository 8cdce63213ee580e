/** Every hostile submission gets exactly its outcome, and costs nobody else anything. */
import { beforeAll, expect, test } from 'vitest'
import { type Attack, attack } from '../red-team/attack.ts'
import { availableLevels } from '../red-team/levels.ts'
import { readSamples } from '../red-team/sample.ts'

const [strongest = 'permission'] = await availableLevels()
const samples = await readSamples()

let happened: Attack

beforeAll(async () => {
  happened = await attack(samples, strongest)
}, 600_000)

test('there are hostile samples of every category', () => {
  const categories = samples.map(({ id }) => id.slice(0, 1))
  expect([...new Set(categories)].join('')).toBe('ABCDEFGHI')
  expect(samples.length).toBeGreaterThanOrEqual(100)
})

test.each(samples.filter((sample) => sample.expected.has(strongest)).map(({ id }) => id))(
  `%s gets exactly its outcome on ${strongest}`,
  (id) => {
    expect(happened.faults.get(id)).toEqual([])
  },
)

test('grader, neighbours, baits and machine are as they were', () => {
  expect(happened.damage).toEqual([])
})
