import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

type Exports = Readonly<Record<string, unknown>>

const loaded = new Map<string, Exports>()
const scriptUrl = pathToFileURL(path.join(import.meta.dirname, 'script')).href
const require = createRequire(scriptUrl)

/** Where the code cache of a script lies: V8 need not compile what it has compiled once in this run. */
export const cacheOf = (file: string): string => `${file}.cache`

/** Compiles a script of the host folder, from its code cache when there is one. */
export function compileScript(file: string): Script {
  const source = `(function (exports, require, module, scriptUrl) {${readFileSync(file, 'latin1')}\n})`
  try {
    return new Script(source, { filename: file, cachedData: readFileSync(cacheOf(file)) })
  } catch {
    return new Script(source, { filename: file })
  }
}

/** Runs a script of the host folder once and returns what it exports. */
export function loadScript(name: string): Exports {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const exports = runScript(compileScript(path.join(import.meta.dirname, name)))
  loaded.set(name, exports)
  return exports
}

/** Runs a script as CommonJS and returns what it exports. */
export function runScript(script: Script): Exports {
  const module: { exports: Exports } = { exports: {} }
  const run: unknown = script.runInThisContext()
  if (typeof run === 'function') Reflect.apply(run, undefined, [module.exports, require, module, scriptUrl])
  return module.exports
}
