import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { classifyService, groupExamples, managerOf, recommendModel } from './service-models.ts'

test('a virtual machine is infrastructure', () => {
  expect(classifyService(catalogue, 'Amazon EC2')).toBe('IaaS')
})

test('case, spacing and former names are forgiven', () => {
  expect(classifyService(catalogue, ' google  MAIL ')).toBe('SaaS')
})

test('an unknown name comes with suggestions', () => {
  expect(() => classifyService(catalogue, 'Heroko')).toThrow(
    expect.objectContaining({ name: 'UnknownServiceError', service: 'Heroko', suggestions: ['Heroku'] }),
  )
})

test('under PaaS the operating system is the provider’s', () => {
  expect(managerOf('PaaS', 'operating system')).toBe('provider')
})

test('whoever must tune the runtime needs infrastructure', () => {
  expect(recommendModel(['runtime'])).toBe('IaaS')
})

test('examples are grouped by model', () => {
  expect(groupExamples(catalogue).SaaS).toEqual(['Microsoft Power BI: dashboards over finished data'])
})
