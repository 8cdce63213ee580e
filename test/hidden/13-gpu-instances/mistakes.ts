import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/13-gpu-instances/exercise.ts'

export default defineMistakes(exercise, {
  'picks-the-cheapest-instance': {
    'adds-up-the-memory-of-all-gpus': [['instance.gpuMemoryGb >= need.gpuMemoryGb', 'memoryInAllGb(instance) >= need.gpuMemoryGb']],
    'wants-exactly-so-many-gpus': [['instance.gpuCount >= need.gpuCount', 'instance.gpuCount === need.gpuCount']],
    'ignores-the-model': [['need.gpuModel === null || instance.gpuModel === need.gpuModel', 'need.gpuModel !== undefined']],
    'picks-what-is-no-longer-offered': [['priceList.filter((instance) => instance.isOffered)', '[...priceList]']],
    'compares-prices-for-one-gpu': [['left.usdPerHour - right.usdPerHour', 'left.usdPerHour / left.gpuCount - right.usdPerHour / right.gpuCount']],
    'takes-the-first-of-equals': [[' || memoryInAllGb(right) - memoryInAllGb(left)', '']],
    'names-what-is-not-lacking': [['!offered.some((instance)', '!offered.every((instance)']],
    'accepts-half-a-gpu': [['isCount(need.gpuCount)', 'isAmount(need.gpuCount)']],
  },
  'ranks-by-gpu-hour': {
    'forgets-to-divide': [['usdPerHour / gpuCount })', 'usdPerHour })']],
    'divides-by-zero-gpus': [['isOffered && gpuCount > 0', 'isOffered && gpuCount >= 0']],
    'ranks-what-is-no-longer-offered': [['isOffered && gpuCount > 0', 'gpuCount > 0']],
    'sorts-numbers-as-text': [['left.usdPerGpuHour - right.usdPerGpuHour', '`${left.usdPerGpuHour}`.localeCompare(`${right.usdPerGpuHour}`)']],
    'breaks-ties-by-name': [['left.usdPerGpuHour - right.usdPerGpuHour', 'left.usdPerGpuHour - right.usdPerGpuHour || left.name.localeCompare(right.name)']],
  },
  'expects-the-cost-of-a-spot-run': {
    'multiplies-by-the-share-of-lost-hours': [
      ['(expected + 1 + interruptionChance * restartHours) / (1 -', 'expected + (1 + interruptionChance * restartHours) / (1 -'],
    ],
    'counts-one-repetition-at-most': [['(1 - interruptionChance)', '1 + interruptionChance']],
    'forgets-the-restart': [[' + interruptionChance * restartHours', ' + 0 * restartHours']],
    'saves-nothing-at-the-end': [['hours * run.usdPerHour', '(hours - run.saveHours) * run.usdPerHour']],
    'saves-only-once': [
      [' + run.saveHours', ''],
      ['return hours *', 'return (hours + run.saveHours) *'],
    ],
    'makes-the-last-segment-whole': [['Math.min(left, run.checkpointEveryHours)', 'run.checkpointEveryHours']],
    'drops-the-last-segment': [['left > 0; left', 'left >= run.checkpointEveryHours; left']],
    'rounds-to-cents': [['return hours * run.usdPerHour', 'return Math.round(100 * hours * run.usdPerHour) / 100']],
    'never-ends-when-always-interrupted': [['chance < 1', 'chance <= 1']],
  },
  'writes-gcloud-arguments': {
    'forgets-the-maintenance-policy': [["  flags.push('maintenance-policy=TERMINATE')\n", '']],
    'stops-for-maintenance-only-with-an-accelerator': [["flags.push('maintenance-policy", "if (vm.accelerator !== null) flags.push('maintenance-policy"]],
    'splits-flag-and-value': [['...flags.map((flag) => `--${flag}`)', '...flags.flatMap((flag) => `--${flag}`.split(/=(.*)/s, 2))']],
    'quotes-the-metadata': [['metadata=${joinPairs(vm.metadata)}', 'metadata="${joinPairs(vm.metadata)}"']],
    'separates-metadata-by-commas-only': [["if (isFree(',')) return pairs.join(',')", "if (pairs.length > 0) return pairs.join(',')"]],
    'escapes-commas-by-backslashes': [
      ["if (isFree(',')) return pairs.join(',')", "if (pairs.length > 0) return pairs.map((pair) => pair.replaceAll(',', '\\\\,')).join(',')"],
    ],
    'takes-a-delimiter-that-a-value-has': [['while (!isFree(String.fromCharCode(code))) code += 1\n', '']],
    'drops-what-follows-a-second-equals-sign': [['`${key}=${value}`', "`${key}=${value.split('=')[0]}`"]],
    'sends-empty-metadata': [['Object.keys(vm.metadata).length > 0', 'vm.metadata !== null']],
    'forgets-the-end-of-a-spot-machine': [[", 'instance-termination-action=STOP'", '']],
    'takes-any-name': [['[a-z](?:[-a-z0-9]*[a-z0-9])?$/', '.*$/s']],
    'takes-a-hyphen-at-the-end': [['(?:[-a-z0-9]*[a-z0-9])?', '[-a-z0-9]*']],
    'takes-half-an-accelerator': [['isCount(vm.accelerator.count)', 'isAmount(vm.accelerator.count)']],
    'takes-any-metadata-key': [['/^[\\w-]+$/.test(key)', 'true']],
  },
  'quotes-for-the-shell': {
    'joins-by-spaces': [["(/^[\\w/.,:=@+-]+$/.test(word) ? word : `'${word.replaceAll(\"'\", \"'\\\\''\")}'`)", 'word']],
    'uses-double-quotes': [["`'${word.replaceAll(\"'\", \"'\\\\''\")}'`", '`"${word.replaceAll(\'"\', \'\\\\"\')}"`']],
    'escapes-quotes-by-a-backslash-inside': [["\"'\\\\''\"", '"\\\\\'"']],
    'escapes-the-first-quote-only': [['replaceAll("\'"', 'replace("\'"']],
    'loses-empty-words': [['=@+-]+$/', '=@+-]*$/']],
    'quotes-only-where-there-are-spaces': [['/^[\\w/.,:=@+-]+$/.test(word)', "!(/[\\s']/.test(word) || word === '')"]],
    'lets-nul-through': [["words.some((word) => word.includes('\\0'))", 'words === undefined']],
  },
})
