import { expect, test } from 'vitest'
import { refuseNode } from '../../../grader/sandbox/node-version.ts'

test.each(['24.18.1', '24.21.0', '26.5.1', '26.10.0', '27.0.0', process.versions.node])('node %s can hold a submission', (version) => {
  expect(refuseNode(version)).toBeUndefined()
})

test.each(['20.19.0', '22.30.0', '24.18.0', '25.9.0', '26.5.0', '26.0.9'])('node %s cannot, and the remedy is told', (version) => {
  expect(refuseNode(version)).toContain('run npm ci')
})
