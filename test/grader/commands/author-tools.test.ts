import { expect, test } from 'vitest'
import { loadTools } from '../../../grader/commands/author-tools.ts'

test('a package that is not installed is told in one line, with what to type', async () => {
  const missing: string = '@nobody/has-this'
  await expect(loadTools(() => import(/* @vite-ignore */ missing))).rejects.toThrow(
    /^this needs (packages|@nobody\/has-this), which only authors need and which is not installed: npm ci$/,
  )
})

test('what is there is loaded, and a fault of its own keeps its stack', async () => {
  expect(await loadTools(async () => 42)).toBe(42)
  await expect(loadTools(async () => Promise.reject(new TypeError('its own')))).rejects.toThrow(new TypeError('its own'))
})
