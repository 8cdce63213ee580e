import type { Learner } from './roster.ts'
import { fold } from './roster-columns.ts'
import type { RosterTable } from './roster-table.ts'

/** What its own importer takes for no assignment, wherever it stands in a name. */
const totals = /(Current|Final) (Score|Points|Grade)|Override (Score|Grade|Status)/

/** Whether it is a gradebook that Canvas exported, with names in one column or in two. */
export function isCanvasExport(head: readonly string[]): boolean {
  const names = new Set(head.map(fold))
  return ['sis login id', 'id', 'section'].every((name) => names.has(name))
}

/** The assignments of an export as Canvas names them, `Project 1 (4711)`. */
export function canvasAssignments(head: readonly string[]): string[] {
  const last = head.map(fold).indexOf('section')
  return head.slice(last + 1).filter((name) => /\(\d+\)$/.test(name) && !totals.test(name))
}

/** The learners of an export, with the lines on which they stand. `ID` is Canvas's own number. */
export function canvasLearners({ head, rows }: RosterTable): { readonly line: number; readonly learner: Learner }[] {
  const folded = head.map(fold)
  const cell = (cells: readonly string[], ...names: readonly string[]) =>
    names.map((name) => cells[folded.indexOf(name)] ?? '').find((text) => text !== '') ?? ''
  const learners = rows.map(({ line, cells }) => {
    const [canvasId, sisUserId, sisLoginId] = [cell(cells, 'id'), cell(cells, 'sis user id'), cell(cells, 'sis login id')]
    const id = [sisLoginId, sisUserId, canvasId].find((text) => text !== '') ?? ''
    // Canvas knows a learner by "Last, First", too, which is what its export has where names are in one column.
    const parts = [cell(cells, 'lastname', 'last name'), cell(cells, 'firstname', 'first name')].filter((part) => part !== '')
    const name = cell(cells, 'student') === '' ? parts.join(', ') : cell(cells, 'student')
    const learner = { id, name, email: '', section: cell(cells, 'section'), canvasId, sisUserId, sisLoginId, idNumber: '' }
    return { line, learner }
  })
  const possible = learners.findLastIndex(({ learner: { name } }) => /points possible/i.test(name))
  // Above the learners stand the possible points, and that some assignments are posted by hand; below them a test student.
  return learners.filter(({ learner: { id, name } }, index) => !(id === '' && index <= possible) && !isTest(name))
}

function isTest(name: string): boolean {
  return /^student, test$/i.test(name)
}
