/** Compiles the scripts named on the command line, in the folder of this program, and leaves their code caches beside them. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheOf, compileScript, runScript } from './scripts.ts'

for (const name of process.argv.slice(2)) {
  const file = path.join(import.meta.dirname, name)
  const script = compileScript(file)
  // Run first: the cache then holds the functions that running compiles.
  runScript(script)
  writeFileSync(cacheOf(file), script.createCachedData())
}
