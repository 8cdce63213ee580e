import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/09-three-clouds/exercise.ts'

export default defineMistakes(exercise, {
  'puts-and-gets-objects': {
    'authorizes-before-the-body-is-there': [
      [
        'const sent = await authorize(request)',
        'const { body, ...rest } = request\n  const sent = { ...(await authorize(rest)), ...(body === undefined ? {} : { body }) }',
      ],
    ],
    'creates-in-google-with-if-none-match': [["ifGenerationMatch: ifAbsent ? '0' : '' })", "ifNoneMatch: ifAbsent ? '*' : '' })"]],
    'encodes-the-slashes-of-paths': [["key.split('/').map(encodeURIComponent).join('/')", 'encodeURIComponent(key)']],
    'forgets-the-blob-type': [["{ ...version, 'x-ms-blob-type': 'BlockBlob' }", '{ ...version }']],
    'gets-the-metadata-from-google': [['?alt=media', '']],
    'ignores-the-condition': [["ifAbsent ? { 'If-None-Match': '*' } : {}", 'ifAbsent ? {} : {}']],
    'leaves-googles-slashes-in-the-path': [['${encodeURIComponent(key)}?alt', '${pathOf(key)}?alt']],
    'lets-dots-lead-elsewhere': [['safe(key, /^(?!(.*\\/)?\\.\\.?(\\/|$))./s)', 'safe(key, /^(?!\\.\\.?(\\/|$))./s)']],
    'puts-keys-in-raw': [["key.split('/').map(encodeURIComponent).join('/')", 'key']],
    'reads-bytes-as-text': [['.bytes()', '.text().then((text) => new TextEncoder().encode(text))']],
    'refuses-every-dot-at-a-slash': [['(.*\\/)?\\.\\.?(\\/|$)', '(.*\\/)?\\.']],
    'sends-what-it-had-before-it-was-authorized': [['fetch(sent.url, sent)', 'fetch(request.url, { ...sent })']],
  },
  'lists-every-page': {
    'decodes-entities-twice': [['(entity, word) => characters[word] ?? entity)', "(entity, word) => characters[word] ?? entity).replaceAll('&lt;', '<')"]],
    'expects-items-always': [['z.array(gcsObject).default([])', 'z.array(gcsObject)']],
    'forgets-the-prefix-on-later-pages': [['dialect.list(prefix, token)', "dialect.list(token === '' ? prefix : '', token)"]],
    'leaves-entities-as-they-are': [['(entity, word) => characters[word] ?? entity', '(entity) => entity']],
    'lists-objects-as-version-one': [["'list-type': '2', ", '']],
    'puts-the-token-in-raw': [
      [
        "`?${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''))}`",
        "`?${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''))}`.replace(/(?<=(token|Token|marker)=).*/, decodeURIComponent)",
      ],
    ],
    'stops-after-the-first-page': [["return nextPageToken === '' ?", "return nextPageToken !== '?' ?"]],
    'stops-at-an-empty-page': [["return nextPageToken === '' ?", "return nextPageToken === '' || items.length === 0 ?"]],
  },
  'tells-failures-apart': {
    'believes-every-409-and-412': [["'BlobAlreadyExists']", "'BlobAlreadyExists', 409, 412]"]],
    'expects-every-failure-to-say-why': [["?.[0] ?? 'unknown'", "?.[0] ?? 'InternalError'"]],
    'forgets-the-code': [["?.[0] ?? 'unknown'", "?.[1] ?? 'unknown'"]],
    'goes-by-the-status-alone': [['mark === code || mark === status', 'mark === status']],
    'has-no-kind-for-silence': [["'rateLimitExceeded', 0, 429", "'rateLimitExceeded', 429"]],
    'looks-at-403-before-the-code': [
      [
        "  unavailable: ['ConditionalRequestConflict', 'rateLimitExceeded', 0, 429, 500, 502, 503, 504],\n  denied: ['ExpiredToken', 401, 403],",
        "  denied: ['ExpiredToken', 401, 403],\n  unavailable: ['ConditionalRequestConflict', 'rateLimitExceeded', 0, 429, 500, 502, 503, 504],",
      ],
    ],
  },
  'keeps-credentials-to-itself': {
    'keeps-the-cause': [
      [
        '  const response = await fetch(sent.url, sent).catch(() => undefined)',
        '  let cause: unknown\n  const response = await fetch(sent.url, sent).catch((error) => void (cause = error))',
      ],
      ['{ provider, kind, status, code })', '{ provider, kind, status, code, cause })'],
    ],
    'logs-successes-only': [
      [
        '  await log(`${request.method} ${request.url} ${status}`)\n  if (response?.ok) return',
        '  if (response?.ok) await log(`${request.method} ${request.url} ${status}`)\n  if (response?.ok) return',
      ],
    ],
    'logs-the-signed-url': [['log(`${request.method} ${request.url}', 'log(`${request.method} ${sent.url}']],
    'quotes-the-answer': [
      [
        '  const code = /(?<=<Code>|"reason": ?")\\w+/.exec((await response?.text()) ?? \'\')',
        '  const text = (await response?.text()) ?? \'\'\n  const code = /(?<=<Code>|"reason": ?")\\w+/.exec(text)',
      ],
      ['(${code}): ${kind}`', '(${code}): ${text}`'],
    ],
    'shows-the-request-in-the-error': [['{ provider, kind, status, code })', '{ provider, kind, status, code, request: sent })']],
  },
  'queries-with-parameters': {
    'asks-in-legacy-sql': [['useLegacySql: false', 'useLegacySql: true']],
    'believes-an-unfinished-job': [["if (!jobComplete || pageToken !== '')", "if (pageToken !== '')"]],
    'calls-the-refusal-googles': [["send('bigquery',", "send('google',"]],
    'drops-nulls': [['f.map(({ v }) => v)', "f.map(({ v }) => v ?? '')"]],
    'ignores-further-pages': [["if (!jobComplete || pageToken !== '')", 'if (!jobComplete)']],
    'leaves-names-unquoted': [['`\\`${safe(column, /^[a-z_]\\w*$/i)}\\``', 'safe(column, /^[a-z_]\\w*$/i)']],
    'lets-a-pattern-match-in-part': [['/^[a-z_]\\w*$/i', '/^[a-z_]\\w*/i']],
    'puts-values-into-the-text': [[', /^(!?=|[<>]=?)$/)} ?`', ", /^(!?=|[<>]=?)$/)} '${where[0]?.value}'`"]],
    'sends-numbers-as-numbers': [['{ value: `${value}` }', '{ value }']],
    'takes-any-operator': [['safe(operator, /^(!?=|[<>]=?)$/)', 'operator']],
    'takes-any-table': [['safe(table, /^([\\w-]+\\.){2}[\\w-]+$/)', 'table']],
    'takes-the-star': [['/^[a-z_]\\w*$/i', '/^(\\*|[a-z_]\\w*)$/i']],
    'writes-where-without-conditions': [['${filter && ` WHERE ${filter}`}', ' WHERE ${filter}']],
  },
})
