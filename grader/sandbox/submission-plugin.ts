import { isBuiltin } from 'node:module'
import path from 'node:path'
import type { OnResolveArgs, OnResolveResult, Plugin } from 'esbuild'
import { printable } from '../content/printable.ts'
import { type Found, namespace, refuse, type SourceTree } from './source-tree.ts'

/** What a course about calling services has use for; the sandbox, not this list, keeps the rest away. */
const allowedBuiltins = new Set(
  'assert buffer crypto events http https os path perf_hooks process querystring stream string_decoder timers url util zlib'.split(' '),
)

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
  if (kind === 'entry-point') return resolved(await tree.findEntry())
  const shown = `"${printable(specifier)}"`
  if (/^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..') {
    if (path.isAbsolute(specifier)) return refuse(`${shown} is an absolute path: import files by a relative one`)
    return resolved(await tree.find(specifier, importer))
  }
  if (isBuiltin(specifier)) {
    const name = specifier.replace(/^node:/, '')
    if (!allowedBuiltins.has(name.split('/')[0] ?? name)) return refuse(`${shown} may not be used in this course's exercises`)
    tree.builtins.add(name)
    return { path: `node:${name}`, external: true }
  }
  if (tree.source.packages.includes(specifier)) {
    tree.packages.add(specifier)
    return { path: specifier, external: true }
  }
  const allowed = tree.source.packages.length === 0 ? 'no package is' : `allowed: ${tree.source.packages.join(', ')}`
  return refuse(`the package ${shown} may not be used in this exercise (${allowed})`)
}

function resolved(found: Found): OnResolveResult {
  return 'file' in found ? { path: found.file, namespace } : refuse(found.refusal)
}
