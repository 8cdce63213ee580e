import path from 'node:path'
import type { BuildFailure, BuildOptions, Message } from 'esbuild'
import type { Limits } from '../content/limits.ts'
import type { Bundle } from './bundle.ts'
import { compile, Uncompilable } from './compile.ts'
import { SourceTree } from './source-tree.ts'
import { submissionPlugin } from './submission-plugin.ts'

export interface Source {
  /** The folder that imports may not leave. */
  readonly boundary: string
  /** The exercise's file, absolute, inside the boundary. */
  readonly entry: string
  readonly packages: readonly string[]
  readonly limits: Limits
}

export type Bundled = { readonly bundle: Bundle } | { readonly problem: string }

/**
 * Makes one module of a submission's file and what it imports. Files are read, never executed, and nothing else of the
 * submission (tsconfig, package.json, node_modules) is looked at. A problem is a text for the learner.
 */
export async function bundleSubmission(source: Source): Promise<Bundled> {
  let tree = new SourceTree(source)
  try {
    const result = await compile(() => {
      tree = new SourceTree(source)
      return optionsFor(tree)
    }, source.limits.compileMs)
    const [map, code] = ['.map', '.js'].map((end) => result.outputFiles.find((file) => file.path.endsWith(end))?.text ?? '')
    const bundle = {
      code: code ?? '',
      map: renameSources(map ?? '{}', tree),
      builtins: [...tree.builtins],
      packages: [...tree.packages],
      exports: Object.values(result.metafile.outputs).flatMap((output) => output.exports),
    }
    return { bundle }
  } catch (error) {
    if (error instanceof Uncompilable) return { problem: error.message }
    if (!isBuildFailure(error)) throw error
    return {
      problem: error.errors
        .slice(0, 3)
        .map((message) => describe(message, tree))
        .join('\n'),
    }
  }
}

function optionsFor(tree: SourceTree) {
  return {
    entryPoints: [path.basename(tree.source.entry)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    sourcemap: 'external',
    outfile: 'submission.js',
    write: false,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // Indenting a line for each of its thousand levels would take gigabytes.
    minifyWhitespace: true,
    tsconfigRaw: {},
    absWorkingDir: import.meta.dirname,
    plugins: [submissionPlugin(tree)],
  } satisfies BuildOptions
}

/** `file:line:column: text`, with the line and a caret below it. */
function describe({ text, location }: Message, tree: SourceTree): string {
  if (location === null) return text
  const { line, column, lineText, length } = location
  const frame = `${line} | ${lineText.slice(0, 160)}`
  const caret = `${' '.repeat(String(line).length)} | ${' '.repeat(column)}${'^'.repeat(Math.max(1, Math.min(length, 40)))}`
  return `${tree.nameOfSource(location.file)}:${line}:${column + 1}: ${text}\n${frame}\n${caret}`
}

function renameSources(map: string, tree: SourceTree): string {
  const parsed: { sources?: string[] } = JSON.parse(map)
  return JSON.stringify({ ...parsed, sources: parsed.sources?.map((source) => tree.nameOfSource(source)) })
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}
