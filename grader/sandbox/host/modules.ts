import { isBuiltin, registerHooks } from 'node:module'
import { loadScript } from './scripts.ts'

/** One exercise of a submission, as it comes across. */
interface Sources {
  /** Number of the exercise in this process. */
  readonly module: number
  readonly submission: string
  readonly standIns: string | null
  /** Package name to the script in the host folder that holds it. */
  readonly packages: Readonly<Record<string, string>>
}

export type Namespace = Readonly<Record<string, unknown>>
export type ModuleKind = 'export' | 'stand-in'

const prefixes: Readonly<Record<ModuleKind, string>> = { export: 'course:submission/', 'stand-in': 'course:stand-ins/' }
const packagePrefix = 'course:package/'

/**
 * The modules of the submission, imported from memory. Their names (`course:submission/1`) stand in stack traces. Nothing
 * else can be imported but node's modules and the packages that the exercise allows.
 */
export class Modules {
  readonly #sources = new Map<string, string>()
  readonly #packages = new Map<string, string>()
  readonly #loaded = new Map<string, Namespace>()

  constructor() {
    registerHooks({
      resolve: (specifier, context, next) => {
        // Only this program imports what has come across: a submission does not get hold of the stand-ins, or of itself anew.
        const isHost = context.parentURL?.startsWith('file:') === true
        if (isHost && !this.#sources.has(specifier)) return next(specifier, context)
        if (isHost) return { url: specifier, format: 'module', shortCircuit: true }
        if (this.#packages.has(specifier)) return { url: packagePrefix + specifier, format: 'module', shortCircuit: true }
        if (isBuiltin(specifier)) return next(specifier)
        throw new Error(`"${specifier}" cannot be imported here`)
      },
      load: (url, context, next) => {
        const source = url.startsWith(packagePrefix) ? this.#bridgeTo(url.slice(packagePrefix.length)) : this.#sources.get(url)
        return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true }
      },
    })
  }

  /** Imports the modules of one exercise and returns what the submission's exports are called. */
  async load({ module, submission, standIns, packages }: Sources): Promise<string[]> {
    for (const [name, file] of Object.entries(packages)) this.#packages.set(name, file)
    // Stand-ins first: the submission may be one that ends the process.
    if (standIns !== null) await this.#import(prefixes['stand-in'] + module, standIns)
    return Object.keys(await this.#import(prefixes.export + module, submission))
  }

  get(kind: ModuleKind, module: number): Namespace | undefined {
    return this.#loaded.get(prefixes[kind] + module)
  }

  async #import(url: string, source: string): Promise<Namespace> {
    this.#sources.set(url, source)
    const namespace: Namespace = await import(url)
    // Imported once: nobody gets hold of it by its name afterwards.
    this.#sources.delete(url)
    this.#loaded.set(url, namespace)
    return namespace
  }

  /** A module that exports what the package's script does. */
  #bridgeTo(name: string): string {
    const exports = loadScript(this.#packages.get(name) ?? '')
    const place = Symbol.for(packagePrefix + name)
    Object.defineProperty(globalThis, place, { value: exports, configurable: true })
    // Each under a name of its own first: a package may well export a word such as `null`.
    const bindings = Object.keys(exports).map((key, index) => [`$${index}`, JSON.stringify(key)] as const)
    return [
      `const exports = globalThis[Symbol.for(${JSON.stringify(packagePrefix + name)})]`,
      `const ${bindings.map(([local, key]) => `${local} = exports[${key}]`).join(', ')}`,
      `export { ${bindings.map(([local, key]) => `${local} as ${key}`).join(', ')} }`,
    ].join('\n')
  }
}
