import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import type { Sandbox } from './sandbox.ts'

const shared: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node26',
  charset: 'utf8',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  // Some packages are CommonJS inside and ask for node's modules through require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}

/** Compiles the host program into `folder`: main.js, and chunks that it loads only when HTTP is used. */
export async function buildHost(folder: string): Promise<void> {
  const entry = path.join(import.meta.dirname, 'host/main.ts')
  await build({ ...shared, entryPoints: [entry], outdir: folder, splitting: true })
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
  const interceptors = path.dirname(fileURLToPath(import.meta.resolve('@mswjs/interceptors/http')))
  await mkdir(path.join(folder, 'llhttp'))
  await copyFile(path.resolve(interceptors, '../../llhttp/llhttp.wasm'), path.join(folder, 'llhttp/llhttp.wasm'))
}

/** Compiles each package that submissions may import to one file, since the sandbox has no node_modules. */
export async function buildPackages(names: readonly string[], folder: string, root: string): Promise<Sandbox['packages']> {
  const built = await Promise.all(names.map((name, index) => buildPackage(name, `package-${index}.js`, folder, root)))
  return Object.fromEntries(built)
}

async function buildPackage(
  name: string,
  file: string,
  folder: string,
  root: string,
): Promise<readonly [string, Sandbox['packages'][string]]> {
  const contents = `export * from ${JSON.stringify(name)}`
  const result = await build({
    ...shared,
    stdin: { contents, resolveDir: root },
    outfile: path.join(folder, file),
    metafile: true,
  })
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports)
  const nodeHttp = imports.some((entry) => /^(node:)?(https?|net|tls)$/.test(entry.path))
  return [name, { file, nodeHttp }]
}
