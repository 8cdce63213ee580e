import type { Exercise } from '../../content/course.ts'
import type { Evidence } from '../evidence.ts'
import type { Finding, Rule } from '../rule.ts'
import { inside, literalOf, nodesOf, type SyntaxNode } from '../syntax.ts'

export const hiddenValues: Rule = {
  name: 'hidden-values',
  holds: 'nothing that the learner sees holds a line of a reference, or a value that a hidden test expects',
  check: (evidence) => {
    const references = [...evidence.files].filter(([file]) => file.startsWith('solutions/'))
    const solved = new Set(references.flatMap(([, text]) => linesOf(text)))
    return evidence.exercises.flatMap((exercise) => checkExercise(evidence, exercise, solved))
  },
}

/** A solution that somebody has put aside in a comment is one. */
const commentMark = /^\s*(?:\/\/+|\/?\*+)/

function checkExercise({ files }: Evidence, { slug, name }: Exercise, solved: ReadonlySet<string>): Finding[] {
  const seen = [...files].filter(([file]) => file.startsWith(`exercises/${slug}/`))
  const hidden = [...files].filter(([file]) => file.startsWith(`test/hidden/${slug}/`) && isAsked(file)).map(([, text]) => text)
  // Words that the contract itself uses, such as a provider's name, are no secret.
  const contract = files.get(`exercises/${slug}/${name}.ts`) ?? ''
  const values = [...new Set(hidden.flatMap(expectedValues))].filter((value) => isNumber(value) || !contract.includes(value))
  return seen.flatMap(([file, text]) => {
    const lines = new Set(text.split('\n').map((line) => line.replace(commentMark, '').trim()))
    const [line, ...more] = [...lines].filter((one) => solved.has(one))
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`
    const fix = 'put the stub back, or show it with other code'
    const solutions = line === undefined ? [] : [{ message: `holds a line of a reference: ${line}${others}`, fix }]
    const expected = values
      .filter((value) => holds(text, value))
      .map((value) => ({ message: `holds what a hidden test expects: ${value}`, fix: 'show it with another value, or test with another' }))
    return [...solutions, ...expected].map((found) => ({ file, path: '', ...found }))
  })
}

/** The suite and what it imports; not what proves it. */
function isAsked(file: string): boolean {
  return file.endsWith('.ts') && !/\/(mistakes|equivalents)\.ts$|\/(alternatives|cheats)\//.test(file)
}

/** Lines inside the functions of a reference that are long enough to be no coincidence. */
function linesOf(reference: string): string[] {
  const bodies = nodesOf(reference).filter(({ type }) => type === 'BlockStatement')
  const lines = bodies.flatMap(({ start, end }) => reference.slice(start, end).split('\n').slice(1, -1))
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line.length >= 30 && !/^(\/\/|\/?\*)/.test(line)))]
}

/** Literals in what matchers are given that are too special to stand somewhere else by chance. */
function expectedValues(suite: string): string[] {
  return nodesOf(suite)
    .filter(({ type, fields }) => type === 'CallExpression' && isMatcher(fields.callee))
    .flatMap(({ fields }) => inside(fields.arguments))
    .flatMap((node) => tellingValue(node) ?? [])
}

function isMatcher(callee: unknown): boolean {
  return inside(callee).some(({ type, fields }) => type === 'MemberExpression' && /^to[A-Z]/.test(nameOf(fields.property)))
}

function nameOf(property: unknown): string {
  const [name] = inside(property)
  return typeof name?.fields.name === 'string' ? name.fields.name : ''
}

/** A number of four or more significant digits, or words. */
function tellingValue(node: SyntaxNode): string | undefined {
  const value = literalOf(node)
  if (typeof value === 'number') return significantDigits(value) >= 4 ? String(value) : undefined
  return value !== undefined && value.length >= 12 && value.includes(' ') ? value : undefined
}

function significantDigits(value: number): number {
  const [digits = ''] = String(value).split('e')
  return digits.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length
}

/** Numbers also as `1_234.5` and `1,234.5`, but never as a part of a longer one. */
function holds(text: string, value: string): boolean {
  if (!isNumber(value)) return text.includes(value)
  const plain = text.replaceAll(/(\d)[_,](?=\d{3})/g, '$1')
  return new RegExp(`(?<![\\d.])${value.replaceAll('.', '\\.')}(?![\\d]|\\.\\d)`).test(plain)
}

function isNumber(value: string): boolean {
  return /^[\d.]+$/.test(value)
}
