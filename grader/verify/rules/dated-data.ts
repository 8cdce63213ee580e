import type { Evidence } from '../evidence.ts'
import { exerciseFiles } from '../exercise-files.ts'
import type { Finding, Rule } from '../rule.ts'
import { inside, nodesOf } from '../syntax.ts'

/** After so many months somebody should look the facts up again. */
const freshMonths = 12

export const datedData: Rule = {
  name: 'dated-data',
  holds: `data about the world names its sources and says as of when; what is older than ${freshMonths} months is a warning`,
  check: (evidence) =>
    evidence.exercises.flatMap((exercise) => [...checkData(evidence, exercise.slug), ...checkLesson(evidence, exercise.slug)]),
}

/** Files beside the stub that export data. Prices and names that are made up need no date, but say that they are. */
function checkData(evidence: Evidence, slug: string): Finding[] {
  const { course, exercises, files, today } = evidence
  const layout = exercises.flatMap((exercise) => exerciseFiles(course, exercise)).map(({ file }) => file)
  return [...files].flatMap(([file, text]) => {
    if (!file.startsWith(`exercises/${slug}/`) || layout.includes(file) || !exportsData(text) || /\binvented\b/.test(text)) return []
    const [, date] = /^export const asOf = '(\d{4}-\d{2}-\d{2})'$/m.exec(text) ?? []
    const found: Finding[] = []
    if (!/\bSources?: \S/.test(text))
      found.push({ file, path: '', message: 'names no source', fix: "write 'Sources: …' above the data, or say that it is invented" })
    if (date === undefined) {
      const fix = "write export const asOf = 'YYYY-MM-DD', or say that the data is invented"
      found.push({ file, path: 'asOf', message: 'is not dated', fix })
    } else found.push(...judgeAge(file, 'asOf', new Date(date), today))
    return found
  })
}

function exportsData(text: string): boolean {
  const variables = nodesOf(text)
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ fields }) => inside(fields.declaration))
    .filter(({ type }) => type === 'VariableDeclarator')
  return variables.some(({ fields }) => {
    const [first, ...rest] = inside(fields.init)
    return (
      first !== undefined && !/Function/.test(first.type) && [first, ...rest].some(({ type }) => /^(Array|Object)Expression$/.test(type))
    )
  })
}

/** Every lesson says where its facts are from; each `as of <month> <year>` in it is a date. */
function checkLesson({ files, today }: Evidence, slug: string): Finding[] {
  const file = `exercises/${slug}/README.md`
  const lesson = files.get(file)
  if (lesson === undefined) return []
  const dates = lesson
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/\bas of ([A-Z][a-z]+ \d{4})/g)].map((match) => ({ line: index + 1, month: match[1] ?? '' })),
    )
  const fix = "end it with '## Sources' and say of each that may change '(as of <month> <year>)'"
  if (!/^## Sources/m.test(lesson) || dates.length === 0) return [{ file, path: '', message: 'names no dated sources', fix }]
  return dates.flatMap(({ line, month }) => judgeAge(file, `line ${line}`, new Date(`1 ${month} UTC`), today))
}

function judgeAge(file: string, place: string, date: Date, today: Date): Finding[] {
  const day = Number.isNaN(date.getTime()) ? 'no date' : date.toISOString().slice(0, 10)
  if (day === 'no date' || date > today)
    return [
      {
        file,
        path: place,
        message: `is dated ${day}, today is ${today.toISOString().slice(0, 10)}`,
        fix: 'write the day it was looked up',
      },
    ]
  const fresh = new Date(today)
  fresh.setUTCMonth(fresh.getUTCMonth() - freshMonths)
  const message = `is from ${day}, more than ${freshMonths} months ago`
  return date < fresh ? [{ file, path: place, message, fix: 'look it up again, then change the date', isWarning: true }] : []
}
