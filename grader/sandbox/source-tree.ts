import path from 'node:path'
import type { OnLoadResult } from 'esbuild'
import { printable } from '../content/printable.ts'
import type { Source } from './bundle-submission.ts'
import { firstBadByte } from './first-bad-byte.ts'
import { readSource } from './read-source.ts'
import { SourceFolder } from './source-folder.ts'
import { loaderOf, sourceEndings } from './source-name.ts'

/** What esbuild calls the files of a submission. */
export const namespace = 'submission'

export type Found = { readonly file: string } | { readonly refusal: string }

/** The files of one submission, as far as its exercise reaches them. */
export class SourceTree {
  readonly source: Source
  readonly builtins = new Set<string>()
  readonly packages = new Set<string>()
  readonly #boundary: SourceFolder
  #files = 0
  #bytes = 0

  constructor(source: Source) {
    this.source = source
    this.#boundary = new SourceFolder(source.boundary)
  }

  /** A file's name as the learner knows it: relative to the exercise's folder. */
  nameOf(file: string): string {
    return printable(path.relative(path.dirname(this.source.entry), file) || path.basename(file))
  }

  /** The same for a file as esbuild calls it; of one that only a source map speaks of, nothing but its own name. */
  nameOfSource(source: string): string {
    const prefix = `${namespace}:`
    return source.startsWith(prefix) ? this.nameOf(source.slice(prefix.length)) : printable(path.basename(source))
  }

  /** The exercise's own file. */
  async findEntry(): Promise<Found> {
    const { entry } = this.source
    const found = await this.#boundary.locate(entry)
    if (found.kind === 'file') return { file: found.file }
    if (found.kind === 'refused') return { refusal: found.refusal }
    const name = printable(path.relative(this.source.boundary, entry))
    return { refusal: found.kind === 'folder' ? `${name} is a folder: hand in a regular file` : `there is no file ${name}` }
  }

  /** The file that a relative import means, or a refusal that names it. */
  async find(specifier: string, importer: string): Promise<Found> {
    const shown = `"${printable(specifier)}"`
    // On Windows it would be taken for a slash.
    if (specifier.includes('\\')) return { refusal: `${shown} holds a backslash: write paths with /` }
    const wanted = path.resolve(path.dirname(importer), specifier)
    if (!isInside(this.source.boundary, wanted)) return { refusal: `${shown} leaves the submission: import only files inside it` }
    let near: string | undefined
    for (const candidate of candidates(wanted)) {
      const found = await this.#boundary.locate(candidate)
      if (found.kind === 'refused') return { refusal: found.refusal }
      if (found.kind === 'absent') near ??= found.near
      if (found.kind !== 'file') continue
      if (loaderOf(found.file) !== undefined) return { file: found.file }
      return { refusal: `${shown} cannot be imported: files that can end in ${sourceEndings}` }
    }
    return {
      refusal: `there is no file ${shown}${near === undefined ? '' : `; there is "${printable(near)}": write its name the same way`}`,
    }
  }

  async load(file: string): Promise<OnLoadResult> {
    const { limits } = this.source
    this.#files += 1
    if (this.#files > limits.sourceFiles) return refuse(`more than ${limits.sourceFiles} files are imported`)
    const read = await readSource(file, limits.sourceBytes)
    if ('refusal' in read) return refuse(`${this.nameOf(file)} ${read.refusal}`)
    this.#bytes += read.bytes.length
    if (this.#bytes > limits.sourceTotalBytes) return refuse(`the imported files have more than ${limits.sourceTotalBytes} bytes together`)
    const bad = firstBadByte(read.bytes)
    if (bad === undefined) return { contents: read.bytes, loader: loaderOf(file) ?? 'ts' }
    const place = `${this.nameOf(file)}:${bad.line}:${bad.column}`
    return refuse(`${place}: the byte 0x${bad.value.toString(16).padStart(2, '0')} is not UTF-8: save the file with the encoding UTF-8`)
  }
}

export function refuse(text: string): { errors: { text: string }[] } {
  return { errors: [{ text }] }
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
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
