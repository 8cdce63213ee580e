import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/08-object-storage/exercise.ts'

const looksUp = 'const name = errorNames[codeOf(error)]'
const uploads = 'return explained(key, put(store, key, content))'

export default defineMistakes(exercise, {
  'uploads-with-its-description': {
    'drops-the-metadata': [[uploads, 'return explained(key, put(store, key, { ...content, metadata: {} }))']],
    'encodes-the-key-itself': [
      [uploads, 'return explained(key, put(store, encodeURIComponent(key), content)).catch((error) => Promise.reject(Object.assign(error, { key })))'],
    ],
    'leaves-the-empty-key-to-the-service': [["if (key === '') throw new RangeError('key must not be empty')", '']],
    'leaves-the-type-out': [[uploads, "return explained(key, put(store, key, { ...content, contentType: 'application/octet-stream' }))"]],
    'never-overwrites': [[uploads, "return explained(key, put(store, key, content, { IfNoneMatch: '*' }))"]],
    'sends-bytes-as-text': [[uploads, 'return explained(key, put(store, key, { ...content, body: String(content.body) }))']],
    'takes-the-quotes-off-the-etag': [[uploads, `return (await explained(key, put(store, key, content))).replaceAll('"', '')`]],
  },
  'downloads-or-says-why-not': {
    'calls-every-403-a-denial': [[looksUp, "const name = error.$metadata?.httpStatusCode === 403 ? 'AccessDeniedError' : errorNames[codeOf(error)]"]],
    'calls-every-404-a-missing-key': [[looksUp, "const name = error.$metadata?.httpStatusCode === 404 ? 'ObjectNotFoundError' : errorNames[codeOf(error)]"]],
    'forgets-which-key-it-was': [['{ key }, error)', "name === 'ObjectExistsError' ? { key } : {}, error)"]],
    'hands-over-the-whole-answer': [['return { body, contentType', 'return { ...answer, body, contentType']],
    'leaves-a-missing-type-undefined': [["ContentType = 'application/octet-stream'", 'ContentType']],
    'names-a-missing-key-as-the-sdk-does': [["  NoSuchKey: 'ObjectNotFoundError',\n", '']],
    'reads-bytes-as-text': [['(await Body?.transformToByteArray()) ?? new Uint8Array()', 'new TextEncoder().encode(await Body.transformToString())']],
    'returns-nothing-for-a-missing-key': [
      [
        'const answer = await explained(key, clientOf(store).send(new GetObjectCommand(input)))',
        `const answer = await explained(key, clientOf(store).send(new GetObjectCommand(input))).catch((error) => {
    if (error.name !== 'ObjectNotFoundError') throw error
  })
  if (answer === undefined) return undefined`,
      ],
    ],
  },
  'lists-every-page': {
    'adds-a-slash-to-the-prefix': [['Prefix: prefix }', "Prefix: prefix.endsWith('/') ? prefix : `${prefix}/` }"]],
    'expects-keys-on-every-page': [
      ['{ Contents = [] }', '{ Contents }'],
      ['...Contents.map', '...(Contents ?? JSON.parse("null")).map'],
    ],
    'keeps-the-last-page-alone': [['objects.push(...Contents', 'objects.splice(0, objects.length, ...Contents']],
    'returns-what-it-has-when-a-page-fails': [
      [
        '  for await (const { Contents = [] } of paginateListObjectsV2({ client: clientOf(store) }, input)) {',
        '  try {\n  for await (const { Contents = [] } of paginateListObjectsV2({ client: clientOf(store) }, input)) {',
      ],
      ['sizeBytes: Size })))\n  }', 'sizeBytes: Size })))\n  }\n  } catch {}'],
    ],
    'sorts-the-keys': [['  return objects\n', '  return objects.sort((a, b) => (a.key < b.key ? -1 : 1))\n']],
    'stops-after-the-first-page': [['sizeBytes: Size })))\n', 'sizeBytes: Size })))\n    break\n']],
    'stops-at-an-empty-page': [['    objects.push(', '    if (Contents.length === 0) break\n    objects.push(']],
  },
  'sums-sizes-by-folder': {
    'accepts-any-size': [['!Number.isSafeInteger(sizeBytes) || sizeBytes < 0', 'Number.isNaN(sizeBytes)']],
    'counts-what-is-outside-the-prefix': [['objects.filter((object) => object.key.startsWith(prefix))', 'objects']],
    'finds-the-prefix-anywhere': [['object.key.startsWith(prefix)', 'object.key.includes(prefix)']],
    'keeps-the-whole-path-as-the-folder': [["rest.indexOf('/')", "rest.lastIndexOf('/')"]],
    'leaves-the-slash-off': [["rest.slice(0, rest.indexOf('/') + 1)", "rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : ''"]],
    'leaves-out-what-lies-in-no-folder': [['    const row = rows', "    if (folder === '') continue\n    const row = rows"]],
    'leaves-ties-as-they-come': [[' || (a.folder < b.folder ? -1 : 1)', '']],
    'sorts-the-smallest-first': [['b.sizeBytes - a.sizeBytes', 'a.sizeBytes - b.sizeBytes']],
  },
  'writes-on-condition': {
    'changes-the-first-text-again': [
      ['  for (let attempt', '  let first: string | undefined\n  for (let attempt'],
      ['const text = await change(new TextDecoder().decode(body))', 'first ??= await change(new TextDecoder().decode(body))\n    const text = first'],
    ],
    'forgets-the-description': [['{ ...description, body: text }', "{ contentType: 'text/plain', metadata: {}, body: text }"]],
    'gives-up-after-a-conflict': [['if (!lostRaces.includes(codeOf(error))) throw', 'throw']],
    'keeps-the-name-of-the-code': [["  PreconditionFailed: 'ObjectExistsError',\n", '']],
    'knows-one-kind-of-conflict': [["['PreconditionFailed', 'ConditionalRequestConflict']", "['PreconditionFailed']"]],
    'looks-before-it-writes': [
      [
        "return explained(key, put(store, key, content, { IfNoneMatch: '*' }))",
        `const found = await downloadObject(store, key).catch(() => undefined)
  if (found !== undefined) throw failure('ObjectExistsError', key, { key })
  return put(store, key, content)`,
      ],
    ],
    'reads-only-once': [
      ['  for (let attempt', '  const { body, etag, ...description } = await downloadObject(store, key)\n  for (let attempt'],
      ['    const { body, etag, ...description } = await downloadObject(store, key)\n    const text', '    const text'],
    ],
    'tries-again-whatever-happened': [
      ['if (!lostRaces.includes(codeOf(error))) throw explain(error, key)', ''],
      ['const text = await change(new TextDecoder().decode(body))', "const text = await change(new TextDecoder().decode(body)).catch(() => '')"],
    ],
    'tries-once-more-than-allowed': [['attempt <= maxAttempts', 'attempt <= maxAttempts + 1']],
    'writes-over-what-it-did-not-read': [[', { IfMatch: etag })', ')']],
  },
})
