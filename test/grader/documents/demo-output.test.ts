/** What the documents show of grading the sample class is what the demo prints and writes. */
import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runCli } from '../commands/run-cli.ts'
import { levels } from '../sandbox/open-session.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { inAll } from './documents.ts'
import { excerptFaults } from './excerpt.ts'

test.runIf(levels.includes('bubblewrap'))(
  'on bubblewrap, the demo prints the scoreboard that is shown and writes the files that are listed',
  async () => {
    await using folder = await temporaryFolder()
    const { code, stdout } = await runCli(['demo', '--isolation', 'bubblewrap'], { env: { INIT_CWD: folder.path } })
    expect(code).toBe(0)
    expect(excerptFaults('demo', stdout)).toEqual([])
    const written = (await readdir(folder.path, { recursive: true })).map((name) => name.replace(/feedback\/.+/, 'feedback/<id>.md'))
    const listed = inAll('tables').flatMap((rows) => rows.flatMap(({ cells: [name = ''] }) => (name.startsWith('report/') ? [name] : [])))
    expect(listed.sort()).toEqual([...new Set(written)].filter((name) => /\.\w+$/.test(name)).sort())
  },
)
