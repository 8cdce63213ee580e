/** `npm run red-team`: every hostile sample against the grader, on each level that this machine has. */
import { parseArgs } from 'node:util'
import { isolationSchema } from '../../grader/sandbox/sandbox.ts'
import { attack } from './attack.ts'
import { contrast } from './contrast.ts'
import { availableLevels } from './levels.ts'
import { readSamples } from './sample.ts'

const { values } = parseArgs({
  options: { level: { type: 'string', multiple: true }, only: { type: 'string' }, contrast: { type: 'boolean', default: false } },
})
const samples = (await readSamples()).filter((sample) => sample.id.includes(values.only ?? ''))
if (samples.length === 0) throw new Error(`no sample's name holds "${values.only}"`)
if (values.contrast) await contrast(samples)
else {
  for (const level of values.level?.map((name) => isolationSchema.parse(name)) ?? (await availableLevels())) {
    const startedAt = performance.now()
    const { faults, damage } = await attack(samples, level)
    const failed = [...faults].filter(([, found]) => found.length > 0)
    console.log(
      `\n${level}: ${faults.size - failed.length} of ${faults.size} hostile submissions got exactly their outcome, in ${Math.round((performance.now() - startedAt) / 1000)} s`,
    )
    for (const [id, found] of failed) console.log(`  ✗ ${id}\n${found.map((line) => `      ${line}`).join('\n')}`)
    for (const line of damage) console.log(`  ✗ damage: ${line}`)
    console.log(damage.length === 0 ? '  ✓ grader, neighbours and machine untouched' : '')
    if (failed.length + damage.length > 0) process.exitCode = 1
  }
}
