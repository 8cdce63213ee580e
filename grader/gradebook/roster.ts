import { CourseError } from '../content/course-error.ts'
import { canvasAssignments, canvasLearners, isCanvasExport } from './canvas-export.ts'
import { type Field, fieldOf, identities, judgeHead, placesOf } from './roster-columns.ts'
import { type RosterTable, readTable } from './roster-table.ts'

/** Somebody who is enrolled; what a platform does not use is empty. */
export interface Learner {
  /** By which submissions are recognised first. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly section: string
  readonly canvasId: string
  readonly sisUserId: string
  readonly sisLoginId: string
  /** Moodle's `ID number`. */
  readonly idNumber: string
}

export interface Roster {
  readonly learners: readonly Learner[]
  /** As Canvas names them in its export, such as `Project 1 (4711)`; undefined for any other roster. */
  readonly assignments: readonly string[] | undefined
}

/**
 * Reads a roster: our own columns, a gradebook that Canvas exported, or participants from Moodle. Throws one CourseError that
 * lists every column and row that cannot be used.
 */
export function readRoster(text: string, file: string): Roster {
  const table = readTable(text, file, (column) => fieldOf(column) !== undefined)
  const isCanvas = isCanvasExport(table.head)
  const wrong = isCanvas ? [] : judgeHead(table.head)
  if (wrong.length > 0) throw faulty(file, wrong)
  const learners = isCanvas ? canvasLearners(table) : learnersOf(table)
  const faults = [
    ...learners.flatMap(({ line, learner }, index) => judge(line, learner, learners.slice(0, index))),
    ...lengthsOf(table, isCanvas),
  ]
  if (learners.length === 0) faults.push(`expected rows below the columns id, name, email, …; found none`)
  if (faults.length > 0) throw faulty(file, faults)
  return { learners: learners.map(({ learner }) => learner), assignments: isCanvas ? canvasAssignments(table.head) : undefined }
}

interface Listed {
  readonly line: number
  readonly learner: Learner
}

function faulty(file: string, faults: readonly string[]): CourseError {
  const [only, ...others] = faults
  if (only !== undefined && others.length === 0) return new CourseError(`${file}: ${only}`)
  return new CourseError(`${file} is no roster that can be used:\n${faults.map((one) => `  ${one}`).join('\n')}`)
}

function judge(line: number, { id }: Learner, before: readonly Listed[]): string[] {
  if (id === '') return [`line ${line}: expected an id, an email or a login, found none`]
  const twin = before.find((other) => other.learner.id.toLowerCase() === id.toLowerCase())
  return twin === undefined ? [] : [`line ${line}: "${id}" stands in line ${twin.line}, too`]
}

/** A comma too many shifts all that follows into other columns. Canvas's own rows above the learners have lengths of their own. */
function lengthsOf({ head, rows }: RosterTable, isCanvas: boolean): string[] {
  if (isCanvas) return []
  return rows.flatMap(({ line, cells }) => {
    const isFine = cells.length === head.length || (cells.length > head.length && cells.slice(head.length).every((text) => text === ''))
    return isFine ? [] : [`line ${line}: expected ${head.length} cells, as in the first line, found ${cells.length}`]
  })
}

function learnersOf({ head, rows }: RosterTable): Listed[] {
  const places = placesOf(head)
  return rows.map(({ line, cells }) => {
    const cell = (field: Field) =>
      places
        .get(field)
        ?.map((place) => cells[place] ?? '')
        .find((text) => text !== '') ?? ''
    const name = cell('name') === '' ? `${cell('firstName')} ${cell('lastName')}`.trim() : cell('name')
    const id = identities.map((field) => (field === 'email' ? (cell(field).split('@')[0] ?? '') : cell(field))).find((text) => text !== '')
    const sis = { canvasId: cell('canvasId'), sisUserId: cell('sisUserId'), sisLoginId: cell('sisLoginId') }
    return { line, learner: { id: id ?? '', name, email: cell('email'), section: cell('section'), ...sis, idNumber: cell('idNumber') } }
  })
}
