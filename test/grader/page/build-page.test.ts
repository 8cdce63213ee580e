import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { buildPage } from '../../../grader/page/build-page.ts'
import { hostile, quiz } from './sample-page.ts'

const data = { course: '<Course> & more', edition: 'full', quizzes: [quiz], exercises: [] } as const
const page = await buildPage(data)
const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('its policy allows its own script and style, by their hashes, and nothing else', () => {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
  const [, style = ''] = /<style>([\s\S]+)<\/style>/.exec(page) ?? []
  const [, script = ''] = /<script>([\s\S]+)<\/script>/.exec(page) ?? []
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})

test('no text can end the element that it stands in', () => {
  expect(hostile).toContain('</script>')
  expect(page.split('</script>')).toHaveLength(3)
  expect(page).toContain('<title>&lt;Course> &amp; more</title>')
  const [, json = ''] = /id="data">([\s\S]+?)<\/script>/.exec(page) ?? []
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)))
})

test('it is the same, byte for byte, whenever it is built', async () => {
  expect(await buildPage(data)).toBe(page)
})

test('of the packages that check answers it holds only what it uses', () => {
  const [, script = ''] = /<script>([\s\S]+)<\/script>/.exec(page) ?? []
  // `import { z } from 'zod'` anywhere below it would bring all of zod along: half a megabyte.
  expect(script.length).toBeLessThan(250_000)
})
