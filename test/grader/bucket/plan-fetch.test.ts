import path from 'node:path'
import { array, constantFrom, property, assert as propertyAssert, string } from 'fast-check'
import { expect, test } from 'vitest'
import { planFetch } from '../../../grader/bucket/plan-fetch.ts'

function objects(...keys: readonly string[]) {
  return keys.map((key) => ({ key, bytes: 10, etag: '"1"' }))
}

function placesOf(...keys: readonly string[]): string[] {
  return planFetch(objects(...keys), 'class/').wanted.map(({ place }) => place)
}

test('source files, answers and archives are fetched, by their keys below the prefix', () => {
  expect(placesOf('class/ada/01-service-models/service-models.ts', 'class/bea.zip', 'class/cat/answers/10-cost.json')).toEqual([
    'ada/01-service-models/service-models.ts',
    'bea.zip',
    'cat/answers/10-cost.json',
  ])
})

test('what no submission can use is left in the bucket without a word', () => {
  const plan = planFetch(
    objects('class/', 'class/ada/', 'class/ada/me.png', 'class/ada/node_modules/x/index.js', 'class/ada/.git/x.json'),
    'class/',
  )
  expect(plan).toEqual({ wanted: [], left: [] })
})

test.each([
  ['class/../../etc/x.ts', 'ends in a dot'],
  ['class//etc/x.ts', 'is empty'],
  ['class/C:\\x.ts', 'holds the character :'],
  ['class/ada/a\u0000.ts', 'holds the control character U+0000'],
  ['class/ada/con.ts', 'is reserved on Windows'],
  [`class/${`${'d'.repeat(99)}/`.repeat(8)}x.ts`, 'has a path of'],
  [`class/${'d/'.repeat(21)}x.ts`, 'has a path of 22 names'],
])('a key that is no path is told: %j', (key, why) => {
  const { wanted, left } = planFetch(objects(key), 'class/')
  expect(wanted).toEqual([])
  expect(left).toEqual([{ name: key.slice(6), why: expect.stringContaining(why) }])
})

test('of two keys that some system takes for one, or for a file and its folder, the first alone is fetched', () => {
  const { wanted, left } = planFetch(objects('class/Ada/x.ts', 'class/ada/x.ts', 'class/b.ts', 'class/b.ts/c.ts'), 'class/')
  expect(wanted.map(({ place }) => place)).toEqual(['Ada/x.ts', 'b.ts'])
  expect(left.map(({ name }) => name)).toEqual(['ada/x.ts', 'b.ts/c.ts'])
})

test('an object that is too large is told; a download that was named itself may have any size', () => {
  const large = [{ key: 'class/ada.zip', bytes: 2 ** 31, etag: '"1"' }]
  expect(planFetch(large, 'class/').left).toEqual([{ name: 'ada.zip', why: expect.stringContaining('at most') }])
  expect(planFetch(large, 'class/', Number.POSITIVE_INFINITY).wanted).toHaveLength(1)
})

test('whatever the keys are, no place leads out of the folder and no two are one', () => {
  const name = string({ unit: constantFrom('a', 'A', '.', '/', '\\', 'ü', 'u\u0308', ' ', ':'), maxLength: 6 }).map(
    (text) => `class/${text}.ts`,
  )
  propertyAssert(
    property(array(name, { maxLength: 8 }), (keys) => {
      const places = planFetch(objects(...keys), 'class/').wanted.map(({ place }) => path.resolve('/folder', place))
      expect(new Set(places).size).toBe(places.length)
      for (const place of places) expect(place.startsWith('/folder/')).toBe(true)
    }),
  )
})
