import type { Fault } from './rule.ts'
import { rules } from './rules.ts'

/** Colours a mark; plain where there is no terminal. */
type PaintMark = (colour: 'red' | 'green' | 'yellow', text: string) => string

/** Every rule with a mark, then every fault and warning on a line of its own, then the verdict. */
export function renderVerdict(faults: readonly Fault[], paint: PaintMark): string {
  const real = faults.filter(({ isWarning }) => !isWarning)
  const warnings = faults.length - real.length
  const width = Math.max(...rules.map(({ name }) => name.length))
  const broken = new Set(real.map(({ code }) => code))
  const list = rules.map(({ name, holds }) => {
    const mark = broken.has(name) ? paint('red', '✗ fault') : paint('green', '✓ ok   ')
    return `  ${mark}  ${name.padEnd(width)}  ${holds}`
  })
  const lines = faults.map((fault) => `${fault.isWarning ? paint('yellow', '! warning') : paint('red', '✗ fault')}  ${formatFault(fault)}`)
  const told = warnings === 0 ? '' : `, ${warnings} warning(s)`
  return [
    '',
    'rules',
    ...list,
    '',
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `${real.length === 0 ? 'sound' : `${real.length} fault(s)`}${told}`,
  ].join('\n')
}

/** One line: `rule  file: place: what is wrong. What to do`. */
export function formatFault({ code, file, path, message, fix }: Fault): string {
  return `${code}  ${[file, path].filter((part) => part !== '').join(': ')}: ${message}. ${fix}`
}
