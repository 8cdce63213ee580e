import { expect, test } from 'vitest'
import { findPlatforms, orderSteps, resolveName, stepsToRerun, updateText } from './ml-platforms.ts'
import { platforms } from './platforms.ts'

const pipeline = [
  { name: 'train', after: ['split'] },
  { name: 'split', after: ['load'] },
  { name: 'load', after: [] },
  { name: 'report', after: ['load'] },
]

test('the needs decide which platforms are left', () => {
  expect(findPlatforms(platforms, ['TPUs', 'AutoML'], '2026-11')).toEqual([
    { name: 'Gemini Enterprise Agent Platform', features: { AutoML: 'AutoML', TPUs: 'Cloud TPU' } },
  ])
})

test('a name is read as of the month in which it was written', () => {
  expect(resolveName(platforms, 'amazon sagemaker', '2023-06', '2026-11')).toBe('Amazon SageMaker AI')
  expect(resolveName(platforms, 'Amazon SageMaker', '2025-06', '2026-11')).toBe('Amazon SageMaker')
  expect(resolveName(platforms, 'ML Studio (classic)', '2023-06', '2026-11')).toBe(null)
})

test('a name that nobody had is an error', () => {
  const unknown = expect.objectContaining({ name: 'UnknownNameError', platform: 'Vertex AI', writtenIn: '2019-01' })
  expect(() => resolveName(platforms, 'Vertex AI', '2019-01', '2026-11')).toThrow(unknown)
})

test('prose gets the new names, code keeps what it says', () => {
  expect(updateText(platforms, 'Train on Vertex AI (`Vertex AI`).', '2024-01', '2026-11')).toBe(
    'Train on Gemini Enterprise Agent Platform (`Vertex AI`).',
  )
})

test('a step comes after what it waits for', () => {
  expect(orderSteps(pipeline)).toEqual(['load', 'split', 'train', 'report'])
})

test('a changed step takes what follows with it', () => {
  expect(stepsToRerun(pipeline, ['split'])).toEqual(['split', 'train'])
})
