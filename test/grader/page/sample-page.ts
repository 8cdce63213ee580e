import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { buildPage } from '../../../grader/page/build-page.ts'
import type { PageData } from '../../../grader/page/page-data.ts'
import { type Quiz, toItem } from '../../../grader/quiz/item.ts'
import { printQuiz } from '../../../grader/quiz/printed-quiz.ts'
import { type QuestionDeclaration, questionSchema } from '../../../grader/quiz/question.ts'
import { findTool } from '../../../grader/sandbox/prepare-sandbox.ts'
import { samples } from '../quiz/samples.ts'

const chromiumFile = await findTool('chromium')

/** Without a browser the tests of the page are left out; in CI they never are. */
export const hasBrowser = chromiumFile !== undefined || (process.env.CI ?? '') !== ''

export function openBrowser(): Promise<Browser> {
  if (chromiumFile === undefined) throw new Error('chromium is not installed: apt-get install chromium')
  // As root, Chromium cannot have its own sandbox; it sees nothing but our page.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  // With it, Chromium 156 on a busy machine gives a file that is reloaded an empty storage once in forty times.
  return chromium.launch({ executablePath: chromiumFile, args: ['--disable-features=RenderDocument', ...asRoot] })
}

/** What a question may hold and the page must show as it is. */
export const hostile = '<img src=x onerror="document.title=1"> </script> `<b>` & "quotes"'
/** Both wider than a narrow screen. */
const table = {
  head: ['tier', 'USD/GB/month', 'USD/GB/read'],
  rows: [['infrequent-access', '0.0125000', '0.0100000']],
  source: 'a list',
  asOf: '2026-11-01',
}
const code = `console.log(${Array.from({ length: 40 }, (_, index) => index).join(' + ')})`
const questions: readonly QuestionDeclaration[] = samples.map((one, index) => {
  if (index === 0) return { ...one, hint: hostile, prompt: hostile, explanation: hostile, table }
  return one.kind === 'predicted-output' ? { ...one, code } : one
})

/** A quiz with a question of each kind. */
export const quiz: Quiz = {
  slug: '01-mental-model',
  title: 'Small',
  passMark: 70,
  items: questions.map((one) => toItem(questionSchema.parse(one), '01-service-models')),
}

const exercises = [
  { slug: '01-service-models', title: 'Service models', done: 9, of: 18, unit: 'points' },
  { slug: '02-providers', title: 'Providers', done: 0, of: 20, unit: 'points' },
] as const

/** The page in a file of that name; returns its address. */
export async function writePage(file: string, edition: PageData['edition'], progress?: PageData['progress']): Promise<string> {
  const about = { course: 'Sample course', exercises, ...(progress === undefined ? {} : { progress }) }
  const data: PageData = edition === 'full' ? { ...about, edition, quizzes: [quiz] } : { ...about, edition, quizzes: [printQuiz(quiz)] }
  await writeFile(file, await buildPage(data))
  return pathToFileURL(file).href
}

/** A page of its own in a context of its own: storage and all. What went wrong in it, and what it asked the network for, is kept. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(5_000)
  await context.addInitScript("addEventListener('securitypolicyviolation', (event) => console.warn('refused: ' + event.violatedDirective))")
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => faults.push(message.text()))
  page.on('request', (request) => {
    if (request.url() !== address && !/^(blob|data):/.test(request.url())) faults.push(`request: ${request.url()}`)
  })
  await page.goto(address)
  return { page, faults, [Symbol.asyncDispose]: () => context.close() }
}

const focusedControl = `(({ activeElement: one }) => one.tagName + ' ' + (one.getAttribute('aria-label') ?? one.textContent))(document)`

/** Goes to a control by the keyboard alone: forwards until it has the focus. */
export async function tabTo(page: Page, isThere: (focused: string) => boolean): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = String(await page.evaluate(focusedControl))
    if (isThere(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('no such control can be reached by Tab')
}
