import { expect, test } from 'vitest'
import { catalogue, profiles } from './catalogue.ts'
import { compareMlStacks, findEquivalents, listServices, rankProviders, resolveName } from './provider-services.ts'

test('AWS has two services for containers', () => {
  expect(listServices(catalogue, 'AWS', 'containers')).toEqual(['Amazon ECS', 'Amazon EKS'])
})

test('a name may lack its provider, and may be a former one', () => {
  expect(resolveName(catalogue, ' aws  S3')).toEqual({ name: 'Amazon S3', provider: 'AWS', former: null })
  expect(resolveName(catalogue, 'vertex ai').name).toBe('Gemini Enterprise Agent Platform')
})

test('a name that two services share is ambiguous', () => {
  const name = 'Identity and Access Management'
  const candidates = [
    { provider: 'AWS', name: 'AWS Identity and Access Management' },
    { provider: 'Google Cloud', name },
  ]
  const ambiguous = expect.objectContaining({ name: 'AmbiguousNameError', service: name, candidates })
  expect(() => resolveName(catalogue, name)).toThrow(ambiguous)
})

test('a function has a counterpart at the other providers', () => {
  expect(findEquivalents(catalogue, 'Cloud Functions')).toEqual({ AWS: ['AWS Lambda'], Azure: ['Azure Functions'] })
})

test('whoever wishes for analytics most of all begins with Google Cloud', () => {
  const needs = { musts: ['GPU machines'], wishes: { 'data analytics': 3, 'widest choice': 2 } }
  expect(rankProviders(profiles, needs)).toEqual([
    { provider: 'Google Cloud', score: 3, missing: ['widest choice'] },
    { provider: 'AWS', score: 2, missing: ['data analytics'] },
    { provider: 'Azure', score: 0, missing: ['data analytics', 'widest choice'] },
  ])
})

test('an ML service carries its former name', () => {
  expect(compareMlStacks(catalogue, { train: 'ML platform' })).toEqual({
    AWS: { train: 'Amazon SageMaker AI (formerly Amazon SageMaker)' },
    'Google Cloud': { train: 'Gemini Enterprise Agent Platform (formerly Vertex AI)' },
    Azure: { train: 'Azure Machine Learning' },
  })
})
