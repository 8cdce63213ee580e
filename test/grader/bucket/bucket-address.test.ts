import { expect, test } from 'vitest'
import { addressText, isBucketAddress, keyInside, readBucketAddress } from '../../../grader/bucket/bucket-address.ts'

test('an address names a bucket and what lies below a prefix, with or without slashes at the ends', () => {
  expect(readBucketAddress('s3://course-2026')).toEqual({ bucket: 'course-2026', key: '' })
  expect(readBucketAddress('s3://course-2026/')).toEqual({ bucket: 'course-2026', key: '' })
  expect(readBucketAddress('S3://course-2026//autumn/project 1/')).toEqual({ bucket: 'course-2026', key: 'autumn/project 1' })
})

test('an address is written as it is read, and leads further in', () => {
  expect(addressText({ bucket: 'course', key: 'a/b' })).toBe('s3://course/a/b')
  expect(addressText({ bucket: 'course', key: '' })).toBe('s3://course')
  expect(keyInside({ bucket: 'course', key: 'a' }, 'results.json')).toBe('a/results.json')
  expect(keyInside({ bucket: 'course', key: '' }, 'results.json')).toBe('results.json')
})

test('a folder is no address, whatever it is called', () => {
  expect(['s3', './s3:x', 'C:\\s3', 's3/bucket'].filter(isBucketAddress)).toEqual([])
})

test.each([
  ['s3:course/prefix', 'two slashes come after s3:'],
  ['s3://', 'the name of a bucket'],
  ['s3:///prefix', 'the name of a bucket'],
  ['s3://Course', 'the name of a bucket'],
  ['s3://a', 'the name of a bucket'],
  ['s3://user:secret@host/x', 'the name of a bucket'],
  [`s3://course/${'k'.repeat(1_025)}`, 'a key has at most 1,024 bytes'],
])('%s is no address, and it says why', (text, reason) => {
  expect(() => readBucketAddress(text)).toThrow(reason)
})
