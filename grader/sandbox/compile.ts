import { type BuildOptions, type BuildResult, build, stop } from 'esbuild'

type Compilation = BuildOptions & { readonly write: false; readonly metafile: true }
type Compiled = BuildResult<{ write: false; metafile: true }>

/** The compiler crashed on a source, or did not come to an end with it, also when it had nothing else to do. */
export class Uncompilable extends Error {
  override readonly name = 'Uncompilable'
}

const lost = Symbol('lost')
const running = new Set<Promise<unknown>>()
let quiet: Promise<unknown> = Promise.resolve()

/**
 * Compiles with esbuild, which is one process for all builds: a source that makes it crash takes the others in flight
 * along, and one that it never finishes keeps its cores busy. A build that was lost is tried again while no other runs, so
 * that only the source at fault pays. `make` is called for each attempt. Throws Uncompilable, or what esbuild reports.
 */
export async function compile(make: () => Compilation, timeoutMs: number): Promise<Compiled> {
  for (let seen: unknown; seen !== quiet; ) {
    seen = quiet
    await seen
  }
  const first = attempt(make(), timeoutMs)
  running.add(first)
  const result = await first.finally(() => running.delete(first))
  return result === lost ? compileAlone(make, timeoutMs) : result
}

async function compileAlone(make: () => Compilation, timeoutMs: number): Promise<Compiled> {
  const before = quiet
  const alone = before.then(async () => {
    await Promise.allSettled(running)
    await stop()
    const result = await attempt(make(), timeoutMs)
    if (result === lost) await stop()
    return result
  })
  quiet = alone.catch(() => undefined)
  const result = await alone
  if (result !== lost) return result
  throw new Uncompilable(`it cannot be compiled within ${timeoutMs / 1000} s: is something nested thousands of times?`)
}

async function attempt(options: Compilation, timeoutMs: number): Promise<Compiled | typeof lost> {
  const { promise, resolve } = Promise.withResolvers<typeof lost>()
  const timer = setTimeout(resolve, timeoutMs, lost)
  try {
    return await Promise.race([build(options), promise])
  } catch (error) {
    if (error instanceof Error && /^The service (was stopped|is no longer running)/.test(error.message)) return lost
    throw error
  } finally {
    clearTimeout(timer)
  }
}
