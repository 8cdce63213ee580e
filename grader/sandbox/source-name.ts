import path from 'node:path'
import type { Loader } from 'esbuild'

const loaders: ReadonlyMap<string, Loader> = new Map([
  ['.ts', 'ts'],
  ['.mts', 'ts'],
  ['.js', 'js'],
  ['.mjs', 'js'],
  ['.json', 'json'],
])

/** How a file of this name is read; undefined for one that no submission can use. */
export function loaderOf(name: string): Loader | undefined {
  return loaders.get(path.extname(name).toLowerCase())
}

export const sourceEndings = [...loaders.keys()].join(' ')

/** Files and folders of a submission that are passed over, however they come: packages, and what tools and systems hide. */
export function isPassedOver(name: string): boolean {
  return name === 'node_modules' || name === '__MACOSX' || name.startsWith('.')
}
