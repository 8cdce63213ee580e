import { readFile, realpath, stat } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import type { Loader, OnLoadResult, OnResolveArgs, OnResolveResult, Plugin } from 'esbuild'
import type { Source } from './bundle-submission.ts'

const namespace = 'submission'

/** What a course about calling services has use for; the sandbox, not this list, keeps the rest away. */
const allowedBuiltins = new Set(
  'assert buffer crypto events http https os path perf_hooks process querystring stream string_decoder timers url util zlib'.split(' '),
)

const loaders: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.js': 'js',
  '.mjs': 'js',
  '.json': 'json',
}

/** The files of one submission, as far as its exercise reaches them. */
export class SourceTree {
  readonly source: Source
  readonly builtins = new Set<string>()
  readonly packages = new Set<string>()
  readonly #folder: string
  #files = 0

  constructor(source: Source) {
    this.source = source
    this.#folder = path.dirname(source.entry)
  }

  /** A file's name as the learner knows it: relative to the exercise's folder. */
  nameOf(file: string): string {
    const absolute = file.startsWith(`${namespace}:`) ? file.slice(namespace.length + 1) : file
    return path.relative(this.#folder, absolute) || path.basename(absolute)
  }

  /** The file that a relative import means, or a refusal that names it. */
  async find(specifier: string, importer: string): Promise<{ file: string } | { refusal: string }> {
    const wanted = path.resolve(path.dirname(importer), specifier)
    const boundary = await realpath(this.source.boundary)
    for (const candidate of candidates(wanted)) {
      const real = await realpath(candidate).catch(() => undefined)
      if (real === undefined || !(await stat(real)).isFile()) continue
      if (!real.startsWith(boundary + path.sep)) return { refusal: `"${specifier}" leaves the submission: import only files inside it` }
      return { file: candidate }
    }
    if (!wanted.startsWith(this.source.boundary)) return { refusal: `"${specifier}" leaves the submission: import only files inside it` }
    return { refusal: `there is no file "${specifier}"` }
  }

  async load(file: string): Promise<OnLoadResult> {
    const { limits } = this.source
    this.#files += 1
    if (this.#files > limits.sourceFiles) return refuse(`more than ${limits.sourceFiles} files are imported`)
    const { size } = await stat(file)
    if (size > limits.sourceBytes) return refuse(`${this.nameOf(file)} has ${size} bytes, at most ${limits.sourceBytes} are read`)
    return { contents: await readFile(file, 'utf8'), loader: loaders[path.extname(file)] ?? 'ts' }
  }
}

/** Resolves every import by the course's rules, so that esbuild itself never looks at the submission's folder. */
export function submissionPlugin(tree: SourceTree): Plugin {
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args) => resolve(tree, args))
      build.onLoad({ filter: /.*/, namespace }, (args) => tree.load(args.path))
    },
  }
}

async function resolve(tree: SourceTree, { path: specifier, importer, kind }: OnResolveArgs): Promise<OnResolveResult> {
  if (kind === 'entry-point') {
    const { entry, boundary } = tree.source
    const inside = (await realpath(entry)).startsWith((await realpath(boundary)) + path.sep)
    return inside ? { path: entry, namespace } : refuse(`${path.basename(entry)} is a link that leaves the submission`)
  }
  if (/^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..') {
    if (path.isAbsolute(specifier)) return refuse(`"${specifier}" is an absolute path: import files by a relative one`)
    const found = await tree.find(specifier, importer)
    return 'file' in found ? { path: found.file, namespace } : refuse(found.refusal)
  }
  if (isBuiltin(specifier)) {
    const name = specifier.replace(/^node:/, '')
    if (!allowedBuiltins.has(name.split('/')[0] ?? name)) return refuse(`"${specifier}" may not be used in this course's exercises`)
    tree.builtins.add(name)
    return { path: `node:${name}`, external: true }
  }
  if (tree.source.packages.includes(specifier)) {
    tree.packages.add(specifier)
    return { path: specifier, external: true }
  }
  const allowed = tree.source.packages.length === 0 ? 'no package is' : `allowed: ${tree.source.packages.join(', ')}`
  return refuse(`the package "${specifier}" may not be used in this exercise (${allowed})`)
}

/** `./retry` may mean retry.ts, and `./retry.js` may be written for retry.ts. */
function candidates(wanted: string): string[] {
  const stem = wanted.replace(/\.(m?)js$/, '.$1ts')
  return [
    wanted,
    stem,
    `${wanted}.ts`,
    `${wanted}.mts`,
    `${wanted}.js`,
    `${wanted}.mjs`,
    path.join(wanted, 'index.ts'),
    path.join(wanted, 'index.js'),
  ]
}

function refuse(text: string): OnResolveResult & OnLoadResult {
  return { errors: [{ text }] }
}
