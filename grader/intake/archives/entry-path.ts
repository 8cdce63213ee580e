import { ArchiveRefusal } from './archive-refusal.ts'

/**
 * The names that lead to an entry, from the archive's top: none for the top itself. Refused is what no honest archive
 * holds and some programs would unpack outside the folder.
 */
export function entryPath(name: string): readonly string[] {
  const reason = unsafe(name)
  if (reason !== undefined) throw ArchiveRefusal.of(name, reason)
  return name.split('/').filter((part) => part !== '' && part !== '.')
}

function unsafe(name: string): string | undefined {
  if (name === '') return 'has no name'
  if (name.includes('\0')) return 'has a name with a zero byte'
  if (name.includes('\\')) return 'has a name with a backslash: make the archive with another program'
  if (name.startsWith('/')) return 'has an absolute path: archive the folder by a relative one'
  if (/^[a-z]:/i.test(name)) return 'has a path with a drive letter: archive the folder by a relative one'
  return name.split('/').includes('..') ? 'has a path with "..": archive the folder itself' : undefined
}
