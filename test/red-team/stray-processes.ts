import { readdir, readFile } from 'node:fs/promises'

/**
 * Command lines of processes that belong to no run any more: of a grader with this temporary folder, or of a sandbox whose
 * starter is gone. Empty where there is no /proc.
 */
export async function strayProcesses(temporary: string): Promise<string[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(ids.map((id) => strayLine(id, temporary).catch(() => undefined)))
  return lines.filter((line) => line !== undefined)
}

async function strayLine(id: string, temporary: string): Promise<string | undefined> {
  const command = (await readFile(`/proc/${id}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim()
  const status = await readFile(`/proc/${id}/status`, 'utf8')
  const isOrphan = /^PPid:\s+1$/m.test(status) && /^(\/opt\/node|\S*bwrap) /.test(command)
  return command.includes(temporary) || isOrphan ? `${id} ${command.slice(0, 200)}` : undefined
}
