/**
 * The same text for all names that some file system takes for one: whatever their case, and however their accents are
 * written. A dotless i stays apart from an i, as on every file system.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^ı]+/g, (part) => part.toLowerCase().toUpperCase())
    .normalize('NFC')
}
