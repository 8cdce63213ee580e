import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { buildHost, type HostInput } from './build-host.ts'
import { type Sandbox, sandboxSchema } from './sandbox.ts'

type Packages = Sandbox['packages']

const builtSchema = z.object({ packages: sandboxSchema.shape.packages })

/**
 * Puts the compiled host program into `folder`. It is compiled once for what it is made of (the program's own files, the
 * versions in package-lock.json, the packages of the course, the node that runs it) and kept in node_modules/.cache.
 */
export async function stageHost(input: HostInput): Promise<Packages> {
  const cache = path.join(input.root, 'node_modules/.cache/host')
  const kept = path.join(cache, await fingerprint(input))
  const known = await copyKept(kept, input.folder)
  if (known !== undefined) return known
  const packages = await buildHost(input)
  // Where nothing can be kept, it is compiled again next time.
  await keep(input.folder, packages, cache, kept).catch(() => undefined)
  return packages
}

async function copyKept(kept: string, folder: string): Promise<Packages | undefined> {
  try {
    const built = builtSchema.parse(JSON.parse(await readFile(path.join(kept, 'built.json'), 'utf8')))
    await cp(kept, folder, { recursive: true })
    return built.packages
  } catch {
    return undefined
  }
}

/** Copied beside its place and renamed: whoever looks finds all of it or nothing. */
async function keep(folder: string, packages: Packages, cache: string, kept: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const copy = await mkdtemp(path.join(cache, 'new-'))
  try {
    await cp(folder, copy, { recursive: true })
    await writeFile(path.join(copy, 'built.json'), JSON.stringify({ packages }))
    // The user that children run as must be able to read what is copied from here.
    await chmod(copy, 0o755)
    await rename(copy, kept)
  } catch (error) {
    await rm(copy, { recursive: true, force: true })
    throw error
  }
}

async function fingerprint({ root, packages, node }: HostInput): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([packages, process.version, process.arch, path.basename(node)]))
  const names = await readdir(import.meta.dirname, { recursive: true })
  const sources = names.filter((name) => name.endsWith('.ts')).map((name) => path.join(import.meta.dirname, name))
  for (const file of [...sources.sort(), path.join(root, 'package-lock.json')]) hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 32)
}
