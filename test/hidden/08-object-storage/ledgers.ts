import { fc } from '#suite'
import type { FolderSize, Listed } from '../../../solutions/08-object-storage/object-storage.ts'

export const listed = (sizes: Readonly<Record<string, number>>): Listed[] => Object.entries(sizes).map(([key, sizeBytes]) => ({ key, sizeBytes }))

const row = (folder: string, objects: number, sizeBytes: number): FolderSize => ({ folder, objects, sizeBytes })

/** Listings and what they add up to, each named for what it shows. */
export const ledgers = [
  {
    title: 'right under the prefix, however deep the objects lie',
    prefix: 'hold/',
    sizes: { 'hold/rope/a': 2, 'hold/rope/b/c/d': 3, 'hold/tar/a': 9, 'hold/list': 4 },
    rows: [row('tar/', 1, 9), row('rope/', 2, 5), row('', 1, 4)],
  },
  {
    title: 'leaving out what does not begin with the prefix',
    prefix: 'hold/',
    sizes: { 'hold/rope/a': 2, 'hold2/rope/a': 8, 'deck/hold/rope/a': 8, hol: 1 },
    rows: [row('rope/', 1, 2)],
  },
  {
    title: 'under a prefix that ends in the middle of a name',
    prefix: 'ho',
    sizes: { 'hold/a': 1, 'house/b': 2, hop: 3 },
    rows: [row('', 1, 3), row('use/', 1, 2), row('ld/', 1, 1)],
  },
  {
    title: 'of everything under an empty prefix, folders that are objects themselves included',
    prefix: '',
    sizes: { 'z/a': 1, 'z/': 0, 'y.txt': 5 },
    rows: [row('', 1, 5), row('z/', 2, 1)],
  },
  {
    title: 'equal ones by name',
    prefix: '',
    sizes: { 'c/1': 4, 'a/1': 4, 'd/1': 5, 'b/1': 1, 'b/2': 3 },
    rows: [row('d/', 1, 5), row('a/', 1, 4), row('b/', 2, 4), row('c/', 1, 4)],
  },
]

/** Pages of keys that no other page has, with their sizes. */
const sizes = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { maxLength: 4 })
export const pageLists = fc
  .array(sizes, { minLength: 1, maxLength: 4 })
  .map((pages) => pages.map((page, at) => Object.fromEntries(page.map((size, index) => [`${at}/${index}`, size]))))

const key = fc.stringMatching(/^[ab]{1,2}(\/[ab]){0,3}$/)
const listing = fc.array(fc.record({ key, sizeBytes: fc.nat(9) }), { maxLength: 12 })
export const listings = fc.tuple(listing, fc.constantFrom('', 'a', 'a/', 'ab/', 'b/a'))

/** Sums the slow way: one pass over the listing for each folder. */
export const sums = (objects: readonly Listed[], prefix: string): FolderSize[] => {
  const inside = objects.filter(({ key }) => key.startsWith(prefix))
  const folderOf = (key: string) => /^[^/]*\//.exec(key.slice(prefix.length))?.[0] ?? ''
  const rows = [...new Set(inside.map(({ key }) => folderOf(key)))].map((folder) => {
    const sizes = inside.filter(({ key }) => folderOf(key) === folder).map(({ sizeBytes }) => sizeBytes)
    return row(
      folder,
      sizes.length,
      sizes.reduce((sum, size) => sum + size, 0),
    )
  })
  return rows.sort((a, b) => b.sizeBytes - a.sizeBytes || Number(a.folder > b.folder) - 0.5)
}
