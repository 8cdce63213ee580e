import type { Dirent, Stats } from 'node:fs'

/** As it reads after "is a". */
export type FileKind = 'file' | 'folder' | 'symbolic link' | 'FIFO' | 'socket' | 'device'

export function kindOf(entry: Dirent | Stats): FileKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (entry.isSymbolicLink()) return 'symbolic link'
  if (entry.isFIFO()) return 'FIFO'
  return entry.isSocket() ? 'socket' : 'device'
}
