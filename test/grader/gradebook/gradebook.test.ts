import { expect, test } from 'vitest'
import { buildGradebook } from '../../../grader/gradebook/gradebook.ts'
import { defaultPolicy } from '../../../grader/gradebook/policy.ts'
import { readRoster } from '../../../grader/gradebook/roster.ts'
import { submissionSchema } from '../../../grader/scoring/results.ts'

const submissions = [
  { id: 'brownbea_1002', knownAs: ['1002', 'brownbea'] },
  { id: 'Ada-Lovelace_7', knownAs: ['Ada Lovelace'] },
  { id: 'carl' },
  { id: 'project-77', knownAs: ['77'] },
].map((one) => submissionSchema.parse({ ...one, score: 0, maxScore: 0, exercises: [], quizzes: [] }))
const build = (roster?: string) =>
  buildGradebook({ submissions }, roster === undefined ? undefined : readRoster(roster, 'r.csv').learners, new Map(), defaultPolicy)
const identities = (roster?: string) => build(roster).rows.map(({ learner: { canvasId, sisLoginId } }) => [canvasId, sisLoginId])

test('without a roster, Canvas’s number is its own ID, and any other name may be a login', () => {
  expect(identities()).toEqual([
    ['1002', ''],
    ['', 'Ada-Lovelace_7'],
    ['', 'carl'],
    ['', 'project-77'],
  ])
})

test('a roster that has no number of Canvas’s gets it from the download', () => {
  expect(identities('id,name\nbrownbea,Bea\ncarl,Carl\n')).toEqual([
    ['1002', ''],
    ['', ''],
  ])
  expect(identities('id,canvas_id\nbrownbea,77\n')).toEqual([['77', '']])
})
