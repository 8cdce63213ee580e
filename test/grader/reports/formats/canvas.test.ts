import { expect, test } from 'vitest'
import { canvas } from '../../../../grader/reports/formats/canvas.ts'
import { roster, sampleInput } from './sample-input.ts'

const bare = roster.map((learner) => ({ ...learner, canvasId: '', sisUserId: '', sisLoginId: '' }))

test('whom Canvas will not find is told', () => {
  expect(canvas.remark?.(sampleInput())).toEqual([])
  expect(canvas.remark?.(sampleInput({}, 'none'))).toEqual(['canvas: Canvas matches nobody without --roster'])
  expect(canvas.remark?.(sampleInput({}, bare))).toEqual([
    'canvas: Canvas matches nobody with a roster that has no canvas_id, sis_user_id or sis_login_id of them',
  ])
  expect(canvas.remark?.(sampleInput({}, [...roster.slice(2), ...bare.slice(0, 2)]))).toEqual([
    'canvas: Canvas matches all but 2 (ada, bea) with a roster that has no canvas_id, sis_user_id or sis_login_id of them',
  ])
})
