import { loadCourse } from '../../../../grader/content/load-course.ts'
import { buildGradebook } from '../../../../grader/gradebook/gradebook.ts'
import { type PolicyDeclaration, policySchema } from '../../../../grader/gradebook/policy.ts'
import { type Learner, readRoster } from '../../../../grader/gradebook/roster.ts'
import type { HandedIn, ReportInput } from '../../../../grader/reports/formats/report-format.ts'
import { type Results, resultsSchema } from '../../../../grader/scoring/results.ts'

const course = await loadCourse()
const [first] = course.exercises
const tasks = first?.tasks ?? []

/** What a submission may say, to see it come out inert. */
export const hostile = '=cmd|x <script>alert(1)</script> "&" ]]> ::error::\u001b[31m, %0A | `a` \u202e'

const task = (index: number, passed: number, tests: number, message = 'expected 1 to be 2') => ({
  id: tasks[index]?.id ?? `task-${index}`,
  title: tasks[index]?.title ?? `Task ${index}`,
  points: tasks[index]?.points ?? 4,
  score: Math.round((((tasks[index]?.points ?? 4) * passed) / tests) * 100) / 100,
  status: passed === tests ? 'passed' : passed === 0 ? 'failed' : 'partial',
  tests: Array.from({ length: tests }, (_, number) => ({
    title: `test number ${number + 1}`,
    durationMs: 3,
    ...(number < passed ? { status: 'passed' } : { status: 'failed', kind: 'assertion', message, output: 'secret input' }),
  })),
})

/** Stands in what is said of similarity, and nowhere else. */
export const sharedFile = 'passage-that-both-have.ts'

const slug = first?.slug ?? ''
const maxScore = first?.maxScore ?? 0

/** A class of five: all points, some points with hostile text, a file that does not load, nothing, and the grader's own failure. */
export const results: Results = resultsSchema.parse({
  schema: 'course-results/v1',
  course: { name: course.name, version: course.version },
  isolation: 'bubblewrap',
  startedAt: '2026-11-25T10:00:00.000Z',
  finishedAt: '2026-11-25T10:00:09.000Z',
  submissions: [
    {
      ...{ id: 'ada', score: maxScore, maxScore, submittedAt: '2026-11-24T10:00:00Z' },
      exercises: [{ slug, outcome: 'graded', score: maxScore, maxScore, tasks: tasks.map((_, index) => task(index, 2, 2)) }],
      quizzes: [{ slug: '10-cost', score: 9.5, maxScore: 13, outcome: 'marked', hasPassed: true, seed: 1, questions: [] }],
    },
    {
      ...{ id: 'bea', score: 1, maxScore, submittedAt: '2026-11-26T10:00:00Z' },
      exercises: [
        {
          slug,
          outcome: 'graded',
          score: 1,
          maxScore,
          tasks: [task(0, 1, 4, hostile), ...tasks.slice(1).map((_, index) => task(index + 1, 0, 2))],
        },
      ],
      quizzes: [],
    },
    {
      ...{ id: 'carl', score: 0, maxScore },
      exercises: [{ slug, outcome: 'unloadable', message: `a bracket is missing: ${hostile}`, score: 0, maxScore, tasks: [] }],
      quizzes: [],
    },
    {
      ...{ id: 'dora', score: 0, maxScore },
      exercises: [{ slug, outcome: 'missing', message: 'no file was handed in', score: 0, maxScore, tasks: [] }],
      quizzes: [],
    },
    {
      ...{ id: 'eve', score: 0, maxScore },
      exercises: [{ slug, outcome: 'broken', message: 'the sandbox could not be started', score: 0, maxScore, tasks: [] }],
      quizzes: [],
    },
  ],
  similarity: {
    exercises: [
      {
        ...{ slug, compared: 2, usual: 0.925, alike: 1 },
        leftOut: [{ id: 'carl', reason: `odd.ts takes too long to parse: ${hostile}` }],
        pairs: [
          {
            ...{ left: 'ada', right: 'bea', similarity: 0.925, longestTokens: 811, sharedTokens: 1_700 },
            fragments: [{ tokens: 811, left: { file: sharedFile, from: 3, to: 31 }, right: { file: sharedFile, from: 4, to: 4 } }],
          },
        ],
      },
    ],
  },
})

export const roster: readonly Learner[] = readRoster(
  `id,name,email,section,canvas_id,sis_user_id,id_number
ada,"=Ada, L.",ada@example.org,A,11,s-ada,1001
bea,Bea M.,bea@example.org,A,12,s-bea,1002
carl,Carl N.,carl@example.org,B,13,s-carl,1003
dora,Dora O.,dora@example.org,B,14,s-dora,1004
eve,Eve P.,eve@example.org,B,15,s-eve,1005
fay,Fay Q.,fay@example.org,B,16,s-fay,1006
`,
  'roster.csv',
).learners

export function sampleInput(policy: PolicyDeclaration = {}, withRoster: readonly Learner[] | 'none' = roster): ReportInput {
  const read = policySchema.parse(policy)
  return {
    ...{ course, results, policy: read },
    gradebook: buildGradebook(results, withRoster === 'none' ? undefined : withRoster, new Map([['10-cost', 13]]), read),
    storiesOf: () => new Map(),
    assignment: 'Project (4711)',
    environment: { CLASSROOM: 'cloud-2026', ASSIGNMENT: 'project', OWNER: 'bea-m', SUBMISSION_TAG: 'submission/1' },
    now: new Date('2026-11-25T12:00:00Z'),
  }
}

export function handedIn({ gradebook: { rows } }: ReportInput, id: string): HandedIn {
  const row = rows.find(({ learner }) => learner.id === id)
  if (row?.submission === undefined) throw new Error(`${id} has handed in nothing`)
  return { ...row, submission: row.submission }
}
