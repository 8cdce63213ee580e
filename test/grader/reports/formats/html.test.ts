import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { html } from '../../../../grader/reports/formats/html.ts'
import { hasBrowser, openBrowser, visit } from '../../page/sample-page.ts'
import { type TemporaryFolder, temporaryFolder } from '../../temporary-folder.ts'
import { sampleInput } from './sample-input.ts'

const violationsSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

describe.skipIf(!hasBrowser)('the page about a class', { concurrent: false }, () => {
  let browser: Browser
  let folder: TemporaryFolder
  let address: string
  beforeAll(async () => {
    folder = await temporaryFolder()
    await folder.put({ 'class.html': html.scope === 'class' ? await html.write(sampleInput()) : '' })
    address = `file://${folder.at('class.html')}`
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await folder[Symbol.asyncDispose]()
  })

  test.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('axe finds nothing and nothing scrolls sideways at %i px, %s', async (width, colorScheme) => {
    await using visited = await visit(browser, address, { viewport: { width, height: 800 }, colorScheme })
    const { page, faults } = visited
    await page.evaluate(axe.source)
    const found = violationsSchema.parse(await page.evaluate('axe.run().then(({ violations }) => violations)'))
    expect(found.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    // Nothing was asked for, and the page's own policy found nothing to forbid.
    expect(faults).toEqual([])
  })

  test('a table is sorted by the column whose head is pressed, by keyboard, too', async () => {
    await using visited = await visit(browser, address)
    const { page } = visited
    const learners = (page: Page) => page.locator('table.heat tbody th').allTextContents()
    expect(await learners(page)).toEqual(['=Ada, L.ada', 'Bea M.bea', 'Carl N.carl', 'Dora O.dora', 'Eve P.eve', 'Fay Q.fay'])
    const total = page.locator('table.heat thead').getByRole('button', { name: 'total' })
    await total.focus()
    await page.keyboard.press('Enter')
    expect(await learners(page)).toEqual(['Fay Q.fay', 'Carl N.carl', 'Dora O.dora', 'Eve P.eve', 'Bea M.bea', '=Ada, L.ada'])
    await page.keyboard.press('Enter')
    expect((await learners(page)).slice(0, 2)).toEqual(['=Ada, L.ada', 'Bea M.bea'])
    expect(await page.locator('table.heat th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
  })

  test('a table that is wider than the screen has a shadow where it goes on, and is scrolled by keyboard', async () => {
    await using visited = await visit(browser, address, { viewport: { width: 320, height: 800 } })
    const { page } = visited
    const pairs = page.getByRole('region', { name: 'Pairs that are alike' })
    const opacityAt = (name: string, edge: string) =>
      page.evaluate(`Number(getComputedStyle(document.querySelector('[aria-label^="${name}"]'), '::${edge}').opacity)`)
    const shadows = () => Promise.all(['before', 'after'].map((edge) => opacityAt('Pairs', edge)))
    await expect.poll(shadows).toEqual([0, 1])
    await pairs.focus()
    for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press('ArrowRight')
    await expect.poll(shadows).toEqual([1, 0])
    // What fits has none.
    expect(await opacityAt('Tasks', 'after')).toBe(0)
  })

  test('the total of a learner is in sight on the narrowest screen', async () => {
    await using visited = await visit(browser, address, { viewport: { width: 320, height: 800 } })
    const ends = await visited.page
      .locator('table.heat tr > :nth-child(2)')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right))
    expect(ends).toHaveLength(7)
    expect(Math.max(...ends)).toBeLessThanOrEqual(320)
  })

  test('links at the top lead to each section, and what the table repeats is folded', async () => {
    await using visited = await visit(browser, address)
    const { page, faults } = visited
    const targets = await page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const headings = await page.locator('main > section > h2').evaluateAll((all) => all.map(({ id }) => `#${id}`))
    expect(targets).toEqual(headings)
    expect(targets.slice(0, 4)).toEqual(['#points', '#learners', '#missing-unknown-refused', '#similarity'])
    await page.getByRole('link', { name: 'Tasks' }).click()
    expect(page.url()).toBe(`${address}#tasks`)
    expect(await page.getByText('test number 1').first().isVisible()).toBe(false)
    await page.getByText('1 test that everybody passes').click()
    expect(await page.locator('details li').isVisible()).toBe(true)
    expect(faults).toEqual([])
  })

  test('everything that an instructor looks for is there', async () => {
    await using visited = await visit(browser, address)
    const { page } = visited
    const text = (await page.locator('body').textContent()) ?? ''
    for (const words of [
      '5 of 6 on the roster handed in, 1 passed',
      'nothing of fay (Fay Q.)',
      'Tests that nobody passes',
      'Common mistakes',
    ])
      expect(`${text} ${await page.locator('main').innerHTML()}`).toContain(words)
    expect(await page.locator('svg[role=img]').getAttribute('aria-label')).toContain('Histogram of points')
  })
})
