import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/07-storage-choice/exercise.ts'

export default defineMistakes(exercise, {
  'finds-the-gaps': {
    'changes-objects-in-place': [["object: ['link', 'spread', 'share']", "object: ['link', 'spread', 'share', 'edit']"]],
    'shares-disks': [["block: ['edit', 'mount', 'boot']", "block: ['share', 'edit', 'mount', 'boot']"]],
    'starts-machines-from-folders': [["file: ['share', 'edit', 'mount']", "file: ['share', 'edit', 'mount', 'boot']"]],
    'spreads-sql': [["sql: ['share',", "sql: ['spread', 'share',"]],
    'asks-nosql-any-question': [["nosql: ['spread', 'share', 'edit', 'record']", "nosql: ['spread', 'share', 'edit', 'record', 'query']"]],
    'keeps-the-order-asked': [['needs.filter((need) => wanted.includes(need) && !', 'wanted.filter((need) => !']],
    'lists-what-is-met': [['&& !offered[kind]', '&& offered[kind]']],
    'takes-unknown-needs': [['if (unknown !== undefined) throw new RangeError(`there is no need "${unknown}"`)\n', '']],
    'takes-unknown-kinds-for-objects': [
      ['if (!kinds.includes(kind)) throw new RangeError(`there is no kind of storage "${kind}"`)\n', ''],
      ['!offered[kind].includes(need)', '!(offered[kind] ?? offered.object).includes(need)'],
    ],
  },
  'chooses-a-kind': {
    'takes-the-most-particular': [['const [first] = closest', 'const first = closest.at(-1)']],
    'takes-the-closest-for-good-enough': [['if (first !== undefined && fewest === 0)', 'if (first !== undefined)']],
    'names-only-the-first-that-comes-close': [['`, { closest })', '`, { closest: closest.slice(0, 1) })']],
    'names-every-kind-as-close': [['`, { closest })', '`, { closest: kinds })']],
    'counts-a-need-as-often-as-asked': [['findGaps(kind, wanted).length', 'wanted.filter((need) => findGaps(kind, [need]).length > 0).length']],
    'looks-at-the-first-need-alone': [['findGaps(kind, wanted)', 'findGaps(kind, wanted.slice(0, 1))']],
    'fails-with-a-plain-error': [["failure('NoSingleKindError'", "failure('Error'"]],
    'prefers-nosql': [['const counts = kinds.map', "const counts = (['object', 'block', 'file', 'nosql', 'sql'] as const).map"]],
  },
  'names-the-services': {
    'ignores-the-kind': [['service.kind === kind && ', '']],
    'ignores-the-size': [[' && service.maxItemBytes >= itemBytes', '']],
    'refuses-the-largest-item': [['service.maxItemBytes >= itemBytes', 'service.maxItemBytes > itemBytes']],
    'refuses-what-is-on-request': [["service.reads === 'eventually latest'", "service.reads !== 'latest'"]],
    'always-wants-the-latest': [["!(mustReadLatest && service.reads === 'eventually latest')", "service.reads !== 'eventually latest'"]],
    'takes-any-read': [["!(mustReadLatest && service.reads === 'eventually latest')", 'true']],
    'takes-the-last': [['services.find((', 'services.findLast((']],
    'looks-at-the-first-of-the-kind-alone': [
      [
        'services.find((service) => service.provider === provider && suits(service))?.name',
        'services.filter((service) => service.provider === provider && service.kind === kind).slice(0, 1).find(suits)?.name',
      ],
    ],
    'leaves-out-providers-without-one': [["Azure: nameAt('Azure') }", "...(nameAt('Azure') === null ? {} : { Azure: nameAt('Azure') }) }"]],
    'takes-any-size': [['if (!(itemBytes >= 0))', 'if (itemBytes < -1)']],
    'takes-nan': [['if (!(itemBytes >= 0))', 'if (itemBytes < 0)']],
  },
  'plans-an-upload': {
    'splits-what-just-fits': [['sizeBytes <= maxSingleBytes', 'sizeBytes < maxSingleBytes']],
    'always-uses-the-smallest-parts': [['Math.ceil(sizeBytes / (maxParts * minPartBytes)) * minPartBytes', 'minPartBytes']],
    'always-uses-the-largest-parts': [['Math.ceil(sizeBytes / (maxParts * minPartBytes)) * minPartBytes', 'maxPartBytes']],
    'rounds-the-part-size-down': [['Math.ceil(sizeBytes / (maxParts * minPartBytes))', 'Math.max(1, Math.floor(sizeBytes / (maxParts * minPartBytes)))']],
    'uses-any-part-size': [['Math.ceil(sizeBytes / (maxParts * minPartBytes)) * minPartBytes', 'Math.max(minPartBytes, Math.ceil(sizeBytes / maxParts))']],
    'always-uses-all-parts': [['Math.ceil(sizeBytes / partBytes)', 'maxParts']],
    'leaves-nothing-for-the-last-part': [['sizeBytes - (parts - 1) * partBytes', 'sizeBytes % partBytes']],
    'refuses-the-largest-object': [['sizeBytes > maxBytes', 'sizeBytes >= maxBytes']],
    'accepts-what-is-too-large': [['sizeBytes > maxBytes', 'sizeBytes > 2 * maxBytes']],
    'forgets-the-limit-in-the-error': [['`, { sizeBytes, maxBytes })', '`, { sizeBytes })']],
    'takes-fractions-of-bytes': [['!Number.isInteger(sizeBytes) || sizeBytes < 0', '!(sizeBytes >= 0)']],
    'takes-negative-sizes': [['!Number.isInteger(sizeBytes) || sizeBytes < 0', '!Number.isInteger(sizeBytes)']],
  },
  'plans-a-read': {
    'gets-by-the-partition-key-alone': [["&& (sortKey === null || isGiven(sortKey, 'equal'))", '']],
    'gets-by-a-range': [["(sortKey === null || isGiven(sortKey, 'equal'))", "(sortKey === null || isGiven(sortKey, 'equal', 'range'))"]],
    'never-gets-without-a-sort-key': [["(sortKey === null || isGiven(sortKey, 'equal'))", "sortKey !== null && isGiven(sortKey, 'equal')"]],
    'prefers-a-query-that-uses-more': [
      [
        "isGiven(partitionKey, 'equal') && (sortKey",
        "indexes.every((keys) => !isGiven(keys.partitionKey, 'equal')) && isGiven(partitionKey, 'equal') && (sortKey",
      ],
    ],
    'never-looks-at-the-indexes': [['[table, ...indexes]', '[table]']],
    'prefers-the-table': [['queries.toSorted((left, right) => left.filters.length - right.filters.length)', 'queries']],
    'prefers-the-last-index': [['left.filters.length - right.filters.length)', 'left.filters.length - right.filters.length || -1)']],
    'queries-a-range-of-partition-keys': [["isGiven(keys.partitionKey, 'equal'))", "isGiven(keys.partitionKey, 'equal', 'range'))"]],
    'filters-by-the-sort-key-too': [["plan('query', keys.name, [keys.partitionKey, keys.sortKey])", "plan('query', keys.name, [keys.partitionKey])"]],
    'scans-without-filters': [["plan('scan', name, [])", "plan('scan', name, conditions.map(({ field }) => field))"]],
    'sorts-the-filters': [['.filter((field) => !used.includes(field))', '.filter((field) => !used.includes(field)).sort()']],
  },
})
