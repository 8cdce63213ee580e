import type { Fault } from './rule.ts'
import { rules } from './rules.ts'

/** Colours a mark; plain where there is no terminal. */
type PaintMark = (colour: 'red' | 'green' | 'yellow', text: string) => string

/** Every rule with a mark, then every fault and warning with its remedy, then the verdict. */
export function renderVerdict(faults: readonly Fault[], paint: PaintMark): string {
  const real = faults.filter(({ isWarning }) => !isWarning)
  const warnings = faults.length - real.length
  const width = Math.max(...rules.map(({ name }) => name.length))
  const broken = new Set(real.map(({ code }) => code))
  const list = rules.map(({ name, holds }) => {
    const mark = broken.has(name) ? paint('red', '✗ fault') : paint('green', '✓ ok   ')
    return `  ${mark}  ${name.padEnd(width)}  ${holds}`
  })
  const lines = faults.flatMap((fault) => {
    const mark = fault.isWarning ? paint('yellow', `! ${fault.code} (warning)`) : paint('red', `✗ ${fault.code}`)
    return [`${mark}  ${problemOf(fault)}`, `    → ${fault.fix}`]
  })
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
export function formatFault(fault: Fault): string {
  return `${fault.code}  ${problemOf(fault)}. ${fault.fix}`
}

function problemOf({ file, path, message }: Fault): string {
  return [file, path, message].filter((part) => part !== '').join(': ')
}
