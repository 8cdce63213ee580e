import { isBuiltin, registerHooks } from 'node:module'

interface Sources {
  readonly submission: string
  readonly standIns: string | null
  readonly packages: Readonly<Record<string, string>>
}

/**
 * Imports the bundles from memory under the names `course:submission` and `course:stand-ins`, which stand in stack
 * traces. Nothing else can be imported but node's modules and the packages that the exercise allows.
 */
export async function loadModules({ submission, standIns, packages }: Sources): Promise<Map<string, Record<string, unknown>>> {
  const sources = new Map([['course:submission', submission]])
  if (standIns !== null) sources.set('course:stand-ins', standIns)
  registerHooks({
    resolve(specifier, context, next) {
      if (context.parentURL?.startsWith('file:') && !sources.has(specifier)) return next(specifier, context)
      if (sources.has(specifier)) return { url: specifier, format: 'module', shortCircuit: true }
      const file = packages[specifier]
      if (file !== undefined) return { url: file, format: 'module', shortCircuit: true }
      if (isBuiltin(specifier)) return next(specifier)
      throw new Error(`"${specifier}" cannot be imported here`)
    },
    load(url, context, next) {
      const source = sources.get(url)
      return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true }
    },
  })
  const loaded = new Map<string, Record<string, unknown>>()
  // Stand-ins first: the submission may be one that ends the process.
  for (const url of [...sources.keys()].reverse()) loaded.set(url, await import(url))
  return loaded
}
