import { expect, test } from 'vitest'
import { renderComparison } from '../../../grader/reports/comparison.ts'

const tests = Array.from({ length: 12 }, (_, index) => ({ task: 'a-task', title: `test ${index}`, before: 'failed', after: 'passed' }))

test('up and down are told in words and numbers, long lists are cut', () => {
  const text = renderComparison({
    changed: [
      { id: 'ada', before: 10, after: 12.5, parts: [{ slug: '01-a', before: 8, after: 10.5, tests }] },
      {
        id: 'be\u001ba',
        before: 3,
        after: 1,
        parts: [{ slug: '01-a', before: 3, after: 1, outcomes: ['graded', 'timed-out'], tests: [] }],
      },
    ],
    unchanged: 7,
    added: ['new'],
    gone: ['old'],
  })
  expect(text.split('\n')).toEqual([
    'compared with before: 1 up, 1 down, 0 changed with the same total, 7 unchanged',
    '  ada: 10 → 12.5 (▲ up 2.5)',
    '    01-a: 8 → 10.5 (▲ up 2.5)',
    ...Array.from({ length: 10 }, (_, index) => `      a-task > test ${index}: failed → passed`),
    '      and 2 tests more',
    '  be\\u001ba: 3 → 1 (▼ down 2)',
    '    01-a: 3 → 1 (▼ down 2), graded → timed-out',
    '  new: new',
    '  no longer there: old',
  ])
})
