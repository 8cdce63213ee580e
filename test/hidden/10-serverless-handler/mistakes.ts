import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/10-serverless-handler/exercise.ts'

export default defineMistakes(exercise, {
  'counts-lines': {
    'breaks-lines-at-carriage-returns': [["text.split('\\n')", 'text.split(/[\\r\\n]/)']],
    'counts-line-breaks': [["return lines.at(-1) === '' ? lines.length - 1 : lines.length", 'return lines.length - 1']],
    'counts-one-in-an-empty-text': [["return lines.at(-1) === ''", "return lines.length > 1 && lines.at(-1) === ''"]],
    'counts-one-too-many-after-a-final-line-break': [["lines.at(-1) === '' ? lines.length - 1 : lines.length", 'lines.length']],
    'leaves-out-empty-lines': [["lines.at(-1) === '' ? lines.length - 1 : lines.length", "lines.filter((line) => line !== '').length"]],
    'trims-the-text': [["text.split('\\n')", "text.trim().split('\\n')"]],
  },
  'reads-one-record': {
    'decodes-everything-but-the-plus': [["key.replaceAll('+', ' ')", 'key']],
    'decodes-the-plus-last': [["decodeURIComponent(key.replaceAll('+', ' '))", "decodeURIComponent(key).replaceAll('+', ' ')"]],
    'leaves-the-key-encoded-in-the-id': [['id: `${bucket}/${key}#', "id: `${bucket}/${textAt(record, 's3.object.key')}#"]],
    'leaves-the-sequencer-unchecked': [["textAt(record, 's3.object.sequencer')", "valueAt(record, 's3.object.sequencer')"]],
    'leaves-the-version-undefined': [['versionId : null', 'versionId : undefined']],
    'passes-on-more-than-was-asked-for': [['return { bucket, key,', "return { size: valueAt(record, 's3.object.size'), bucket, key,"]],
    'opens-a-record-before-it-looks': [
      ["const bucket = textAt(record, 's3.bucket.name')", "const bucket = textAt({ s3: { ...record.s3 } }, 's3.bucket.name')"],
    ],
    'replaces-the-first-plus-alone': [["replaceAll('+'", "replace('+'"]],
    'returns-a-damaged-key-as-it-is': [
      ["throw failure('InvalidRecordError', `s3.object.key cannot be decoded: ${key}`, { field: 's3.object.key', cause: error })", 'return key'],
    ],
    'takes-empty-texts': [[" && found !== ''", '']],
  },
  'takes-every-kind-of-event': {
    'calls-everything-without-records-a-test': [
      [
        "if (!Array.isArray(records)) throw failure('InvalidEventError', 'expected an event with Records, or a test event')",
        "if (records === undefined) return event === null || typeof event !== 'object' || 'records' in event ? recordsOf({ Records: null }) : []\n  if (!Array.isArray(records)) throw failure('InvalidEventError', '')",
      ],
    ],
    'drops-damaged-records': [["typeof name !== 'string' || name.startsWith", "typeof name === 'string' && name.startsWith"]],
    'knows-uploads-by-put-alone': [["name.startsWith('ObjectCreated:')", "name === 'ObjectCreated:Put'"]],
    'keeps-the-fields-it-knows': [
      [
        'return records.filter(',
        'return records.map((record) => (isObject(record) && record.awsRegion ? { eventName: record.eventName, s3: record.s3 } : record)).filter(',
      ],
    ],
    'takes-deletions-for-uploads': [["typeof name !== 'string' || name.startsWith('ObjectCreated:')", 'true || name']],
  },
  'counts-each-delivery-once': {
    'counts-again-what-comes-again': [['if (await hasResult(object.id)) return', 'await hasResult(object.id)']],
    'looks-at-the-first-record-alone': [['of recordsOf(event)) {', 'of recordsOf(event).slice(0, 1)) {']],
    'reads-the-latest-version': [['await readText(object)', 'await readText({ ...object, versionId: null })']],
    'saves-under-the-key': [
      ['saveResult(object.id, {', 'saveResult(object.key, {'],
      ['hasResult(object.id)', 'hasResult(object.key)'],
    ],
  },
  'keeps-the-others-when-one-fails': {
    'forgets-to-throw': [["if (failed.length > 0) throw failure('RecordsFailedError', `${failed.length} records failed`, { failed })", '']],
    'names-the-first-failure-alone': [['`${failed.length} records failed`, { failed })', "'', { failed: failed.slice(0, 1) })"]],
    'takes-anything-for-an-event': [
      [
        'of recordsOf(event)) {',
        `of (() => {
    try {
      return recordsOf(event)
    } catch {
      return []
    }
  })()) {`,
      ],
    ],
    'stops-at-the-first-failure': [['String(error) })', 'String(error) })\n      break']],
    'throws-what-failed': [['failed.push({ record', 'throw error\n      failed.push({ record']],
  },
})
