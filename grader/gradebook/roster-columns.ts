import { editDistance } from '../content/nearest.ts'
import { printable } from '../content/printable.ts'

/** What a column may hold. */
const fieldNames = ['id', 'name', 'firstName', 'lastName', 'email', 'section', 'canvasId', 'sisUserId', 'sisLoginId', 'idNumber'] as const
export type Field = (typeof fieldNames)[number]

/** Names of columns, ours first, then those of the platforms' own exports, folded. Moodle's are those of its English, German, French and Spanish language packs. */
const columns: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'username', 'login', 'github_username', 'anmeldename', "nom d'utilisateur", 'nombre de usuario'],
  name: ['name', 'student', 'full name', 'student_name', 'vollständiger name', 'nom complet', 'nombre completo'],
  firstName: ['first name', 'firstname', 'first_name', 'vorname', 'prénom', 'nombre'],
  lastName: ['last name', 'lastname', 'last_name', 'surname', 'nachname', 'nom de famille', 'nom', 'apellido(s)'],
  email: ['email', 'email address', 'mail', 'e-mail', 'e-mail-adresse', 'adresse de courriel', 'dirección de correo'],
  section: ['section', 'group', 'groups', 'gruppen', 'groupes', 'grupos'],
  canvasId: ['canvas_id', 'canvas id'],
  sisUserId: ['sis_user_id', 'sis user id'],
  sisLoginId: ['sis_login_id', 'sis login id'],
  idNumber: ['id_number', 'id number', 'id-nummer', "numéro d'identification", 'número de id'],
}

/** By which a learner may be told from others, the best first. */
export const identities = ['id', 'email', 'idNumber', 'sisLoginId', 'sisUserId', 'canvasId'] as const satisfies readonly Field[]

const fields = new Map<string, Field>(fieldNames.flatMap((field) => columns[field].map((name): [string, Field] => [name, field])))

export function fieldOf(column: string): Field | undefined {
  return fields.get(fold(column))
}

/** Where each field stands, by a first line of our own or of Moodle; of several columns for one field, the one that we list first. */
export function placesOf(head: readonly string[]): ReadonlyMap<Field, readonly number[]> {
  const folded = head.map(fold)
  const placed = fieldNames.map((field) => {
    const places = columns[field].map((name) => folded.indexOf(name)).filter((index) => index >= 0)
    return [field, places] as const
  })
  return new Map(placed.filter(([, places]) => places.length > 0))
}

/** What is wrong with a first line: nothing by which to know a learner, or a column that is misspelt and would not be read. */
export function judgeHead(head: readonly string[]): string[] {
  const places = placesOf(head)
  if (!identities.some((field) => places.has(field))) {
    const named = identities.map((field) => columns[field][0]).join(', ')
    const has = head.length === 0 ? 'nothing' : head.map((column) => `"${printable(column)}"`).join(', ')
    return [`expected one of the columns ${named}; its first line has ${has}`]
  }
  return head.flatMap((column) => {
    const meant = fieldOf(column) === undefined ? misspelt(column, places) : undefined
    return meant === undefined ? [] : [`"${printable(column)}" is not read: did you mean ${meant}?`]
  })
}

/** Exports have many columns that nobody needs: only a slip in one letter, or in the order of two, is taken for one. */
function misspelt(column: string, places: ReadonlyMap<Field, unknown>): string | undefined {
  const given = fold(column)
  const isSlip = (name: string) =>
    name.length >= 4 && (editDistance(given, name) === 1 || (sorted(given) === sorted(name) && editDistance(given, name) === 2))
  return [...fields].find(([name, field]) => !places.has(field) && isSlip(name))?.[0]
}

function sorted(text: string): string {
  return [...text].sort().join('')
}

export function fold(column: string): string {
  return column.normalize('NFC').trim().toLowerCase().replaceAll('’', "'")
}
