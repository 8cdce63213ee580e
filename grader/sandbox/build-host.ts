import { execFile } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { Sandbox } from './sandbox.ts'

const run = promisify(execFile)

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node26',
  // Read as one byte a character, which is half the work for a large package.
  charset: 'ascii',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
}

/** CommonJS starts faster, and only scripts can have a code cache. host/scripts.ts tells each where it lies. */
const script = {
  ...shared,
  format: 'cjs',
  define: { 'import.meta.url': 'scriptUrl', 'import.meta.dirname': '__dirname' },
} satisfies BuildOptions

export interface HostInput {
  readonly folder: string
  /** The course's top folder, from which packages are resolved. */
  readonly root: string
  /** Packages that submissions may import. */
  readonly packages: readonly string[]
  /** The node that will run them: a code cache is good for that one alone. */
  readonly node: string
}

/**
 * Compiles the host program into `folder`: main.cjs, and scripts that it loads only when they are used, each with its code
 * cache. Every package becomes one script, since the sandbox has no node_modules.
 */
export async function buildHost({ folder, root, packages, node }: HostInput): Promise<Sandbox['packages']> {
  const source = (name: string) => path.join(import.meta.dirname, 'host', name)
  const [built] = await Promise.all([
    Promise.all(packages.map((name, index) => buildPackage(name, `package-${index}.cjs`, folder, root))),
    build({ ...script, entryPoints: [source('main.ts'), source('make-caches.ts')], outdir: folder, outExtension: { '.js': '.cjs' } }),
    build({ ...script, entryPoints: [source('web.ts')], outfile: path.join(folder, 'web.cjs'), plugins: [lazyBuiltins] }),
    build({ ...script, entryPoints: [source('node-http.ts')], outfile: path.join(folder, 'node-http.cjs') }),
    copyParser(folder),
  ])
  await run(node, [path.join(folder, 'make-caches.cjs'), 'web.cjs', 'node-http.cjs', ...built.map(([, { file }]) => file)])
  return Object.fromEntries(built)
}

async function buildPackage(
  name: string,
  file: string,
  folder: string,
  root: string,
): Promise<readonly [string, Sandbox['packages'][string]]> {
  const from = JSON.stringify(name)
  // A package without a default export gets an undefined one, as with `import` of a CommonJS module.
  const contents = `import * as all from ${from}; export * from ${from}; export default all.default`
  const stdin = { contents, resolveDir: root }
  const result = await build({ ...script, stdin, outfile: path.join(folder, file), metafile: true, logLevel: 'error' })
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports)
  const nodeHttp = imports.some((entry) => /^(node:)?(https?|net|tls)$/.test(entry.path))
  return [name, { file, nodeHttp }]
}

/** The interceptor of node's http reads its parser from beside the program. */
async function copyParser(folder: string): Promise<void> {
  const interceptors = path.dirname(fileURLToPath(import.meta.resolve('@mswjs/interceptors/http')))
  await mkdir(path.join(folder, 'llhttp'), { recursive: true })
  await copyFile(path.resolve(interceptors, '../../llhttp/llhttp.wasm'), path.join(folder, 'llhttp/llhttp.wasm'))
}

/** Modules that the fetch classes name, but that hardly any request needs: loaded when one of their functions is called. */
const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup(build) {
    build.onResolve({ filter: /^node:(crypto|http|net|zlib)$/ }, ({ path: name }) => ({ path: name, namespace: 'lazy' }))
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => (...args) => process.getBuiltinModule('${name}')[key](...args) })`,
    }))
  },
}
