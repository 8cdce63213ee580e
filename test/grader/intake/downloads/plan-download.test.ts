import { expect, test } from 'vitest'
import { layoutOf, planDownload } from '../../../../grader/intake/downloads/plan-download.ts'

test('a download is recognised when most of it follows the rule', () => {
  expect(layoutOf(['a_1_2_x.ts', 'b_LATE_3_4_y.zip', 'notes.txt'])).toBe('canvas')
  expect(layoutOf(['Ada_1_assignsubmission_file_/', 'Ada_1_assignsubmission_file_/a.ts'])).toBe('moodle')
  expect(layoutOf(['ada/service-models.ts', 'bea/service-models.ts', 'a_1_2_x.ts'])).toBeUndefined()
  expect(layoutOf([])).toBeUndefined()
})

test('of a file that was handed in again the last version counts, and the others are listed', () => {
  const { moves, left, people } = planDownload(
    ['ada_1_10_service-models.ts', 'ada_1_11_service-models-1.ts', 'ada_LATE_1_12_service-models-2.ts', 'ada_1_10_rest-client.ts'],
    'canvas',
  )
  expect(Object.fromEntries(moves)).toEqual({
    'ada_1_10_rest-client.ts': 'ada_1/rest-client.ts',
    'ada_LATE_1_12_service-models-2.ts': 'ada_1/service-models.ts',
  })
  expect(left.map(({ name }) => name)).toEqual(['ada_1_10_service-models.ts', 'ada_1_11_service-models-1.ts'])
  expect(people.get('ada_1')).toEqual({ knownAs: ['1', 'ada'], isLate: true })
})

test('of archives the last one counts, whatever lies beside it', () => {
  const { moves, left } = planDownload(['ada_1_10_work.zip', 'ada_1_11_work-1.tar.gz', 'ada_1_12_service-models.ts'], 'canvas')
  expect([...moves]).toEqual([['ada_1_11_work-1.tar.gz', 'ada_1.tar.gz']])
  expect(left).toHaveLength(2)
})

test('what follows no rule, or has a name that cannot be used, is listed with the reason', () => {
  const { moves, left } = planDownload(['ada_1_10_a.ts', 'README.md', `${'x'.repeat(200)}_2_3_a.ts`], 'canvas')
  expect(moves.size).toBe(1)
  expect(left.map(({ why }) => why)).toEqual([
    expect.stringContaining('does not follow canvas’s rule'),
    expect.stringContaining('characters'),
  ])
})

test('what was typed on the platform is nothing, and beside a file it does not count', () => {
  const { moves, left, people, typed } = planDownload(['ada_1_text.html', 'ada_1_10_a.ts', 'bea_LATE_2_link.html'], 'canvas')
  expect([...moves]).toEqual([['ada_1_10_a.ts', 'ada_1/a.ts']])
  expect(left).toEqual([{ name: 'ada_1_text.html', why: 'is text, and ada_1 has files' }])
  expect(typed).toEqual(['bea_2'])
  expect(people.get('bea_2')).toEqual({ knownAs: ['2', 'bea'], isLate: true })
})
