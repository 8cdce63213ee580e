import { foldName } from '../content/fold-name.ts'

/** Case, spacing and the number of a second download do not count. */
export function squeezeName(name: string): string {
  return foldName(name).replace(/[\s._-]|\(\d+\)/g, '')
}
