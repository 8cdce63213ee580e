/** An error as it crossed: data only. `cause` is empty or holds the one cause. */
export interface ErrorData {
  readonly name: string
  readonly message: string
  /** The other side's stack: text for people, never code. */
  readonly stack: string
  readonly cause: readonly unknown[]
  readonly fields: readonly (readonly [string, unknown])[]
}

const builtIn = new Map<string, new (message: string) => Error>([
  ['Error', Error],
  ['EvalError', EvalError],
  ['RangeError', RangeError],
  ['ReferenceError', ReferenceError],
  ['SyntaxError', SyntaxError],
  ['TypeError', TypeError],
  ['URIError', URIError],
])

const reserved = new Set(['name', 'message', 'stack', 'cause', 'constructor', '__proto__', 'toString', 'toJSON', 'asymmetricMatch'])

/**
 * Rebuilds an error from data. Built-in names get the built-in class, so that `toThrow(TypeError)` works; any other
 * name is only a name. The name never decides how the grader treats it.
 */
export function rebuildError(data: ErrorData): Error {
  const name = /^[A-Za-z_$][\w$]{0,63}$/.test(data.name) ? data.name : 'Error'
  const Class = builtIn.get(name) ?? Error
  const error = new Class(data.message)
  if (error.name !== name) define(error, 'name', name, false)
  define(error, 'stack', data.stack, false)
  for (const cause of data.cause) define(error, 'cause', cause, false)
  for (const [key, value] of data.fields) if (!reserved.has(key)) define(error, key, value, true)
  return error
}

function define(error: Error, key: string, value: unknown, enumerable: boolean): void {
  Object.defineProperty(error, key, { value, enumerable, writable: true, configurable: true })
}
