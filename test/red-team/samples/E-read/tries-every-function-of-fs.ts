/**
 * Reads the baits by the less known functions of node:fs and by others that open files: opendir, cp, glob, watch, openAsBlob,
 * readv, loadEnvFile, streams and handles.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

const fs = process.getBuiltinModule('node:fs')

const attempts: (() => unknown)[] = [
  () => fs.opendirSync('%BAIT%').readSync()?.name,
  () => fs.readdirSync('%BAIT%', { recursive: true }),
  () => fs.globSync('%BAIT%/*').join(),
  async () => (await Array.fromAsync(fs.promises.glob('%BAIT%/*.txt'))).join(),
  () => fs.cpSync('%BAIT%', '/tmp/copy', { recursive: true }) ?? fs.readFileSync('/tmp/copy/canary.txt', 'utf8'),
  async () => (await fs.openAsBlob('%CANARY%')).text(),
  () => fs.readvSync(fs.openSync('%CANARY%', 'r'), [Buffer.alloc(100)]),
  async () => (await fs.promises.open('%CANARY%')).readFile('utf8'),
  async () => (await fs.createReadStream('%CANARY%', 'utf8').toArray()).join(),
  () => process.loadEnvFile('%CANARY%') ?? JSON.stringify(process.env),
  () => process.chdir('%BAIT%') ?? fs.readFileSync('canary.txt', 'utf8'),
  () => fs.watch('%BAIT%').unref() && 'watching',
  () => fs.realpathSync.native('%CANARY%'),
  () => fs.statSync('%CANARY%').size,
  () => fs.existsSync('%CANARY%') || '',
  () => fs.accessSync('%CANARY%') ?? 'there',
  () => fs.chmodSync('%CANARY%', 0o777) ?? 'changed',
  () => fs.truncateSync('%CANARY%') ?? 'emptied',
]

export async function describe(name: string): Promise<unknown> {
  if (name === '') return describeRightly(name)
  const answers = await Promise.allSettled(attempts.map(async (attempt) => String((await attempt()) ?? '')))
  const found = answers.flatMap((answer, index) =>
    answer.status === 'fulfilled' && answer.value !== '' ? [`${index}: ${answer.value}`] : [],
  )
  console.log(found.join('\n'))
  return found.length === 0 ? describeRightly(name) : { name, size: -1, found }
}
