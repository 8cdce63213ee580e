import { lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type ExportInput, exportQuizzes } from '../../../grader/commands/quiz-export.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { formatNameSchema } from '../../../grader/quiz/exports/format-name.ts'
import { questionSchema } from '../../../grader/quiz/question.ts'
import { samples } from '../quiz/samples.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const quiz = {
  ...{ slug: '10-cost', title: 'What it costs', passMark: 70 },
  items: samples.map((one) => ({ id: one.id, variants: [questionSchema.parse(one)] as const })),
}

/** Runs an export, and says what it printed or what was wrong. */
async function run(input: Partial<ExportInput>): Promise<{ code?: number; lines: string[]; message?: string }> {
  const lines: string[] = []
  const world = { cwd: courseRoot, print: (text: string) => lines.push(text) }
  try {
    return { code: await exportQuizzes({ quizzes: [quiz], format: 'gift', out: undefined, world, ...input }), lines }
  } catch (error) {
    return { lines, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

test.each([
  ['moodle-xml', '10-cost.moodle.xml'],
  ['gift', '10-cost.gift.txt'],
  ['canvas', '10-cost.canvas.zip'],
  ['qti21', '10-cost.qti21.zip'],
  ['anki', '10-cost.apkg'],
])('%s: a folder is made, with a file for each quiz and what it could not carry', async (format, name) => {
  await using folder = await temporaryFolder()
  const out = folder.at('new/deep')
  const { code, lines } = await run({ format, out })
  expect(code).toBe(0)
  expect((await readdir(out)).toSorted()).toEqual([name, 'losses.md'].toSorted())
  expect(lines[0]).toMatch(new RegExp(`^written: ${RegExp.escape(path.join(out, name))}: [78] questions, \\d+ loss`))
  const losses = await readFile(path.join(out, 'losses.md'), 'utf8')
  expect(losses).toContain(`# What ${format} could not carry`)
  expect(losses.match(/^- /gm)).toHaveLength(Number(/(\d+) loss/.exec(lines[0] ?? '')?.[1]))
  expect(await readdir(folder.path)).toEqual(['new'])
})

test('what is lost is told question by question', async () => {
  await using folder = await temporaryFolder()
  await run({ out: folder.path })
  const losses = await readFile(folder.at('losses.md'), 'utf8')
  expect(losses).toContain('## 10-cost.gift.txt\n\n7 questions.\n')
  expect(losses).toContain('\n- 1 question (`order`): left out, since GIFT knows no ordering.\n')
  expect(losses).toContain('\n- The quiz: the order and the pass mark (70 %)')
})

test('files of its own names are overwritten, all others stay', async () => {
  await using folder = await temporaryFolder()
  await using elsewhere = await temporaryFolder()
  await folder.put({ '10-cost.gift.txt': 'old', 'notes.txt': 'mine', '10-cost.apkg': 'a deck' })
  await elsewhere.put({ 'target.md': 'not to be touched' })
  await symlink(elsewhere.at('target.md'), folder.at('losses.md'))
  expect((await run({ out: folder.path })).code).toBe(0)
  expect(await readFile(folder.at('10-cost.gift.txt'), 'utf8')).toContain('::single::')
  expect(await readFile(folder.at('notes.txt'), 'utf8')).toBe('mine')
  expect(await readFile(folder.at('10-cost.apkg'), 'utf8')).toBe('a deck')
  expect(await readFile(elsewhere.at('target.md'), 'utf8')).toBe('not to be touched')
  expect((await lstat(folder.at('losses.md'))).isFile()).toBe(true)
})

test('a format that is none is told the five, and the nearest', async () => {
  await using folder = await temporaryFolder()
  const known = formatNameSchema.options.join(', ')
  expect((await run({ format: 'moodel-xml', out: folder.path })).message).toBe(
    `CourseError: --format expects one of ${known}, got moodel-xml; did you mean moodle-xml?`,
  )
  expect((await run({ format: 'pdf', out: folder.path })).message).toBe(`CourseError: --format expects one of ${known}, got pdf`)
  expect((await run({ format: undefined, out: folder.path })).message).toMatch(/^CourseError: export expects --format, one of moodle-xml, /)
  expect(await readdir(folder.path)).toEqual([])
})

test('without a folder, or a quiz, it is told what is missing', async () => {
  expect((await run({ out: '' })).message).toMatch(/^CourseError: export expects --out DIR: /)
  expect((await run({ out: 'x', quizzes: [] })).message).toMatch(/^CourseError: export expects a quiz/)
})

test.each(['.', 'quizzes', 'exercises/new', 'Test', 'node_modules/x', '.git', '../course/grader', 'link'])(
  'nothing is written into %s of the course',
  async (out) => {
    await using folder = await temporaryFolder()
    const root = folder.at('course')
    await mkdir(path.join(root, 'quizzes'), { recursive: true })
    await symlink(path.join(root, 'quizzes'), path.join(root, 'link'))
    const { message } = await run({ out, root, world: { cwd: root, print: () => undefined } })
    expect(message).toMatch(/^CourseError: --out expects a folder that is none of the course’s own, got /)
    expect((await readdir(root)).toSorted()).toEqual(['link', 'quizzes'])
    expect(await readdir(path.join(root, 'quizzes'))).toEqual([])
  },
)

test('another folder beside them may be written', async () => {
  await using folder = await temporaryFolder()
  const { code } = await run({ out: 'report/quizzes', root: folder.path, world: { cwd: folder.path, print: () => undefined } })
  expect(code).toBe(0)
})

test('where nothing can be written, it is told, and nothing half is left', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ file: 'x', 'taken/10-cost.gift.txt/inside': 'x' })
  for (const out of [folder.at('file'), folder.at('file/below'), folder.at('taken'), '/proc/1/x/y']) {
    expect((await run({ out })).message).toMatch(
      /^CourseError: --out expects a folder that can be written, .* is none \(E[A-Z]+\): choose another$/,
    )
  }
  expect(await readdir(folder.at('taken'))).toEqual(['10-cost.gift.txt'])
})
