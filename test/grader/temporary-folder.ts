import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
  readonly at: (name: string) => string
  /** Writes files by their paths in the folder. */
  readonly put: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>
}

/** A folder of its own for one test, which any user may look into. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'course-test-'))
  await chmod(folder, 0o755)
  const at = (name: string) => path.join(folder, name)
  return {
    path: folder,
    at,
    put: async (files) => {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(path.dirname(at(name)), { recursive: true })
        await writeFile(at(name), content)
      }
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
