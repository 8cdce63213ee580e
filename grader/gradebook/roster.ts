import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { CourseError } from '../content/course-error.ts'

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

/** Names of columns, ours first, then those of the platforms' own exports, folded. */
const columns: Readonly<Record<keyof Learner, readonly string[]>> = {
  id: ['id', 'username', 'login', 'github_username', 'sis login id'],
  name: ['name', 'student', 'full name', 'student_name'],
  email: ['email', 'email address'],
  section: ['section', 'group', 'groups'],
  canvasId: ['canvas_id', 'canvas id'],
  sisUserId: ['sis_user_id', 'sis user id'],
  sisLoginId: ['sis_login_id', 'sis login id'],
  idNumber: ['id_number', 'id number'],
}

const rowsSchema = z.array(z.record(z.string(), z.string()))

/**
 * Reads a roster: our own columns, a gradebook that Canvas exported, or participants from Moodle. Throws one CourseError that
 * lists every row that cannot be used.
 */
export function readRoster(text: string, file: string): Learner[] {
  const rows = rowsSchema.parse(parseCsv(text, file))
  const isCanvas = rows[0] !== undefined && 'student' in rows[0] && 'id' in rows[0]
  const learners = rows
    .map((row, index) => ({ line: index + 2, learner: isCanvas ? fromCanvas(row) : fromRow(row) }))
    // Canvas writes the possible points in a row of their own, and a test student.
    .filter(({ learner }) => !(isCanvas && /^\s*points possible/i.test(learner.name)) && !/^student, test$/i.test(learner.name))
  const faults = learners.flatMap(({ line, learner: { id } }, index) => {
    if (id === '') return [`line ${line}: expected an id, an email or a login, found none`]
    const twin = learners.slice(0, index).find((other) => other.learner.id.toLowerCase() === id.toLowerCase())
    return twin === undefined ? [] : [`line ${line}: "${id}" stands in line ${twin.line}, too`]
  })
  if (learners.length === 0) faults.push(`expected rows below the columns id, name, email, …; found none`)
  if (faults.length > 0) throw new CourseError(`${file} is no roster that can be used:\n${faults.map((one) => `  ${one}`).join('\n')}`)
  return learners.map(({ learner }) => learner)
}

function parseCsv(text: string, file: string): unknown {
  try {
    return parse(text, {
      bom: true,
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    throw new CourseError(`${file} cannot be read as CSV (${error instanceof Error ? error.message : error})`)
  }
}

function fromRow(row: Readonly<Record<string, string>>): Learner {
  const cell = (field: keyof Learner) => columns[field].map((name) => row[name] ?? '').find((text) => text !== '') ?? ''
  const parts = [row['first name'] ?? row.firstname ?? '', row.surname ?? row['last name'] ?? row.lastname ?? '']
  const name = cell('name') === '' ? parts.join(' ').trim() : cell('name')
  const email = cell('email')
  const id = [cell('id'), email.split('@')[0] ?? '', cell('idNumber')].find((text) => text !== '') ?? ''
  const others = { section: cell('section'), canvasId: cell('canvasId'), sisUserId: cell('sisUserId'), sisLoginId: cell('sisLoginId') }
  return { id, name, email, ...others, idNumber: cell('idNumber') }
}

/** In a gradebook of Canvas, `ID` is Canvas's own number. */
function fromCanvas(row: Readonly<Record<string, string>>): Learner {
  const { id: canvasId = '', ...others } = row
  const learner = fromRow(others)
  const id = [learner.sisLoginId, learner.sisUserId, canvasId].find((text) => text !== '') ?? ''
  return { ...learner, id, canvasId }
}
