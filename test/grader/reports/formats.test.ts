import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { z } from 'zod'
import type { ReportFormat } from '../../../grader/reports/formats/report-format.ts'
import { formats } from '../../../grader/reports/formats.ts'
import { handedIn, hostile, results, roster, sampleInput, sharedFile } from './formats/sample-input.ts'

/** Only what is drawn takes time. */
function written(name: string, id = 'bea', input = sampleInput()): string {
  const text = begun(name, id, input)
  return typeof text === 'string' ? text : expect.unreachable(`${name} is not written at once`)
}
function begun(name: string, id = 'bea', input = sampleInput()): string | Promise<string> {
  const format: ReportFormat | undefined = formats.find((one) => one.name === name)
  if (format === undefined) expect.unreachable(`there is no format ${name}`)
  return format.scope === 'class' ? format.write(input) : format.write(input, handedIn(input, id))
}
const json = (name: string, id?: string, input = sampleInput()): unknown => JSON.parse(written(name, id, input))
const table = (name: string, input = sampleInput()) => z.array(z.array(z.string())).parse(parse(written(name, 'bea', input)))

test.each(formats)('$name is written as it was', async ({ name }) => {
  await expect(await begun(name)).toMatchFileSnapshot(`formats/golden/${name}.txt`)
})

test.each(formats)(
  '$name: nothing of what a submission says is a command, a formula or an escape sequence, and no output is told',
  async ({ name, extension }) => {
    const text = (await Promise.all(['ada', 'bea', 'carl', 'dora', 'eve'].map((id) => begun(name, id)))).join('\n')
    const decoded = text.replaceAll(/^result=(.*)$/gm, (_, encoded: string) => Buffer.from(encoded, 'base64').toString())
    expect(hostile).toContain('\u001b')
    expect(decoded).not.toMatch(/[\u001b\u202e]/)
    expect(decoded).not.toMatch(/^::error::/m)
    if (extension === '.csv')
      expect(
        table(name)
          .flat()
          .filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      ).toEqual([])
    expect(decoded).not.toContain('secret input')
  },
)

test('similarity is for instructors: no format tells it but the page about the class', async () => {
  const told = await Promise.all(
    formats.map(async ({ name }) => {
      const texts = await Promise.all(['ada', 'bea', 'carl'].map((id) => begun(name, id)))
      return texts.some((text) => text.includes(sharedFile) || /similar/i.test(text)) ? [name] : []
    }),
  )
  expect(told.flat()).toEqual(['html'])
})

test('gradescope: what its reader knows, nothing else, with the points of the policy', () => {
  const visibility = z.enum(['hidden', 'after_due_date', 'after_published', 'visible'])
  const format = z.enum(['text', 'html', 'simple_format', 'md', 'ansi'])
  const schema = z.strictObject({
    ...{ score: z.number(), execution_time: z.number(), output: z.string(), output_format: format, test_output_format: format },
    ...{ visibility, stdout_visibility: visibility, extra_data: z.looseObject({}) },
    tests: z.array(
      z.strictObject({
        ...{ score: z.number(), max_score: z.number(), status: z.enum(['passed', 'failed']), name: z.string() },
        ...{ number: z.string().optional(), output: z.string(), output_format: format, tags: z.array(z.string()), visibility },
      }),
    ),
  })
  const late = { due: '2026-11-25T10:00:00Z', late: { percentPerDay: 50 }, hiddenTests: 'after-due' } as const
  const read = schema.parse(json('gradescope', 'bea', sampleInput(late)))
  expect(read.score).toBe(0.5)
  expect(read.output).toBe('Late: 0.5 points are taken off.')
  expect(new Set(read.tests.map((one) => one.visibility))).toEqual(new Set(['after_due_date']))
  const hidden = schema.parse(json('gradescope', 'ada', sampleInput({ hiddenTests: 'never' })))
  expect(hidden.tests.map((one) => one.visibility)).toEqual(['hidden', 'hidden', 'hidden', 'hidden', 'hidden', 'visible'])
})

test('classroom50: whole points that add up', () => {
  const schema = z.looseObject({
    ...{ schema: z.literal('classroom50/result/v1'), classroom: z.literal('cloud-2026'), owner: z.literal('bea-m') },
    ...{ score: z.int(), 'max-score': z.int(), datetime: z.iso.datetime(), graded_at: z.iso.datetime() },
    tests: z.array(z.looseObject({ 'test-name': z.string(), passed: z.boolean(), score: z.int(), 'max-score': z.int() })),
  })
  const read = schema.parse(json('classroom50'))
  expect(read.tests.reduce((sum, one) => sum + one.score, 0)).toBe(read.score)
  expect(read.tests.reduce((sum, one) => sum + one['max-score'], 0)).toBe(read['max-score'])
})

test('github-classroom: one line, whose JSON its reporter knows', () => {
  const [, encoded = ''] = /^result=([A-Za-z0-9+/=]+)\n$/.exec(written('github-classroom')) ?? []
  const schema = z.strictObject({
    ...{ version: z.literal(1), status: z.enum(['pass', 'fail', 'error']), max_score: z.number() },
    tests: z.array(
      z.strictObject({
        ...{ name: z.string(), status: z.enum(['pass', 'fail', 'error']), score: z.number(), message: z.string() },
        ...{ test_code: z.string(), filename: z.string(), line_no: z.int(), duration: z.number() },
      }),
    ),
  })
  expect(schema.parse(JSON.parse(Buffer.from(encoded, 'base64').toString()))).toMatchObject({ status: 'fail', max_score: 18 })
})

describe('exercism', () => {
  const schema = z.strictObject({
    ...{ version: z.literal(3), status: z.enum(['pass', 'fail', 'error']), message: z.string().nullable() },
    tests: z.array(
      z.strictObject({
        ...{ name: z.string(), status: z.enum(['pass', 'fail', 'error']), message: z.string().nullable() },
        ...{ output: z.string().max(500).nullable(), test_code: z.string(), task_id: z.int().min(1) },
      }),
    ),
  })
  test('each test has its task; a message only where it failed', () => {
    const read = schema.parse(json('exercism'))
    expect(read.status).toBe('fail')
    expect(read.tests.map(({ task_id }) => task_id)).toEqual([1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    expect(read.tests.every(({ status, message }) => (status === 'pass') === (message === null))).toBe(true)
  })
  test('what could not be run is an error with its reason', () => {
    expect(schema.parse(json('exercism', 'carl'))).toMatchObject({
      status: 'error',
      message: expect.stringContaining('a bracket is missing'),
    })
    expect(schema.parse(json('exercism', 'dora'))).toMatchObject({ status: 'error', message: 'No test ran: nothing was handed in.' })
    expect(schema.parse(json('exercism', 'ada'))).toMatchObject({ status: 'pass', message: null })
  })
  test('hidden tests are told by number alone', () => {
    const text = written('exercism', 'bea', sampleInput({ hiddenTests: 'never' }))
    expect(text).not.toMatch(/test number|expected 1/)
    expect(text).toContain('This test is hidden.')
  })
})

test('junit: well-formed, and its counts are those of its cases', async () => {
  const text = written('junit')
  expect(await validateXML({ xml: [{ fileName: 'junit.xml', contents: text }], normalization: 'format' })).toMatchObject({ errors: [] })
  const [, tests, failures] = /name="bea [^"]+" tests="(\d+)" failures="(\d+)"/.exec(text) ?? []
  const suite = text.slice(text.indexOf('name="bea '), text.indexOf('name="carl '))
  expect([Number(tests), Number(failures)]).toEqual([suite.split('<testcase').length - 1, suite.split('<failure').length - 1])
  expect(text).toContain('<error message="unloadable">')
  expect(text).not.toContain('dora')
})

test('canvas: its columns in their order, the possible points, an empty cell for whoever handed in nothing', () => {
  expect(table('canvas')).toEqual([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Project (4711)'],
    ['    Points Possible', '', '', '', '', '18.00'],
    ["'=Ada, L.", '11', 's-ada', '', 'A', '18.00'],
    ['Bea M.', '12', 's-bea', '', 'A', '1.00'],
    ['Carl N.', '13', 's-carl', '', 'B', '0.00'],
    ['Dora O.', '14', 's-dora', '', 'B', '0.00'],
    ['Eve P.', '15', 's-eve', '', 'B', '0.00'],
    ['Fay Q.', '16', 's-fay', '', 'B', ''],
  ])
})

describe('moodle', () => {
  test('grades with their feedback, of those who handed in', () => {
    const [head, ...rows] = table('moodle')
    expect(head).toEqual(['ID number', 'Email address', 'Project (4711)', 'Project (4711) (feedback)'])
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([
      ['1001', 'ada@example.org', '18'],
      ['1002', 'bea@example.org', '1'],
      ['1003', 'carl@example.org', '0'],
      ['1004', 'dora@example.org', '0'],
      ['1005', 'eve@example.org', '0'],
    ])
    expect(rows[0]?.[3]).toBe('All points.')
  })
  test('a row that Moodle would refuse is told, and nothing is written', () => {
    const poor = roster.map((learner) => (learner.id === 'bea' ? { ...learner, email: '', idNumber: '' } : learner))
    expect(() => written('moodle', 'bea', sampleInput({}, poor))).toThrow(
      /^nothing was written, Moodle would refuse it:\n {2}bea: expected an email/,
    )
  })
})

test('csv: every item that counts, late and passed', () => {
  const [head, ...rows] = table('csv', sampleInput({ quizzes: ['10-cost'], due: '2026-11-25T10:00:00Z', passMark: 60 }))
  expect(head).toEqual(['id', 'name', 'email', 'section', '01-service-models', '10-cost', 'late', 'score', 'max', 'passed'])
  expect(rows.map((cells) => cells.slice(4))).toEqual([
    ['18', '9.5', '', '27.5', '31', 'passed'],
    ['1', '', 'late', '1', '31', 'not passed'],
    ['0', '', '', '0', '31', 'not passed'],
    ['', '', '', '0', '31', 'not passed'],
    ['0', '', '', '0', '31', 'not passed'],
    ['', '', '', '0', '31', 'not passed'],
  ])
})

test('github-annotations: one command a line, whatever a message holds', () => {
  const lines = written('github-annotations').trimEnd().split('\n')
  expect(lines).toHaveLength(6)
  expect(
    lines.every((line) =>
      /^::(error file=exercises\/01-service-models\/service-models\.ts,title=[^:,]+|notice title=Points)::[^\r\n]+$/.test(line),
    ),
  ).toBe(true)
})

test('github-summary: the tasks of one learner, or the class', () => {
  expect(written('github-summary')).toContain('| `bea` | 1 | 18 | ✗ not passed |')
  const input = sampleInput()
  const alone = { ...input, results: { ...results, submissions: results.submissions.filter(({ id }) => id === 'bea') } }
  expect(written('github-summary', 'bea', alone)).toContain('**1 of 18 points**')
})
