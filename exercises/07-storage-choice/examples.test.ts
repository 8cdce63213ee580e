import { expect, test } from 'vitest'
import { services } from './services.ts'
import { chooseKind, findGaps, type Keys, nameServices, planRead, planUpload } from './storage-choice.ts'

/** Messages of a chat: kept by room, sorted by the time they were sent. */
const messages: Keys = { name: 'messages', partitionKey: 'room', sortKey: 'sentAt' }
const byAuthor: Keys = { name: 'by-author', partitionKey: 'author', sortKey: null }

test('a disk cannot be shared or asked questions', () => {
  expect(findGaps('block', ['query', 'mount', 'share'])).toEqual(['share', 'query'])
})

test('pictures that browsers fetch are objects', () => {
  expect(chooseKind(['link'])).toBe('object')
})

test('no kind of storage has everything', () => {
  expect(() => chooseKind(['link', 'query'])).toThrow(expect.objectContaining({ name: 'NoSingleKindError', closest: ['object', 'sql'] }))
})

test('every provider has a file service', () => {
  expect(nameServices(services, { kind: 'file', itemBytes: 1_000_000, mustReadLatest: true })).toEqual({
    AWS: 'Amazon EFS',
    'Google Cloud': 'Filestore',
    Azure: 'Azure Files',
  })
})

test('a large object goes up in parts', () => {
  const limits = { maxSingleBytes: 100, minPartBytes: 10, maxPartBytes: 200, maxParts: 8 }
  expect(planUpload(90, limits)).toEqual({ parts: 1, partBytes: 90, lastPartBytes: 90 })
  expect(planUpload(205, limits)).toEqual({ parts: 7, partBytes: 30, lastPartBytes: 25 })
})

test('an object can be too large for any number of parts', () => {
  const limits = { maxSingleBytes: 100, minPartBytes: 10, maxPartBytes: 200, maxParts: 8 }
  expect(() => planUpload(1_601, limits)).toThrow(
    expect.objectContaining({ name: 'ObjectTooLargeError', sizeBytes: 1_601, maxBytes: 1_600 }),
  )
})

test('what no key helps to find is scanned for', () => {
  const byRoom = [{ field: 'room', is: 'equal' }] as const
  expect(planRead(messages, [byAuthor], byRoom)).toEqual({ way: 'query', on: 'messages', filters: [] })
  const byTime = [{ field: 'sentAt', is: 'range' }] as const
  expect(planRead(messages, [byAuthor], byTime)).toEqual({ way: 'scan', on: 'messages', filters: ['sentAt'] })
})
