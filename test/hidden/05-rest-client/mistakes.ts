import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/05-rest-client/exercise.ts'

export default defineMistakes(exercise, {
  'gets-one-server': {
    'forgets-the-error-code': [['response.status, code })', "response.status, code: 'unknown' })"]],
    'puts-the-id-in-raw': [['encodeURIComponent(id)', 'id']],
    'returns-a-404-as-an-answer': [['outcome.ok', 'outcome.ok || outcome.status === 404']],
    'sends-the-token-bare': [['`Bearer ${options.token}`', 'options.token']],
    'trusts-any-body': [['options, serverSchema, `/servers', 'options, z.custom<Server>(), `/servers']],
  },
  'lists-every-page': {
    'follows-a-circle': [
      [
        `servers
    if (seen.has(page.next)) throw failure('InvalidResponseError', \`the cursor \${page.next} came twice\`)`,
        'servers',
      ],
    ],
    'keeps-the-last-page-alone': [['servers.push(', 'servers.splice(0, servers.length, ']],
    'puts-the-cursor-in-raw': [['${new URLSearchParams({ cursor: page.next })', 'cursor=${page.next']],
    'stops-after-the-first-page': [['page.next === null) return', 'page.next !== undefined) return']],
    'stops-at-an-empty-page': [['page.next === null) return servers', 'page.next === null || page.items.length === 0) return servers']],
  },
  'retries-what-may-pass': {
    'forgets-the-cap': [['Math.min(5_000, 200 * 2 ** (attempt - 1)', '200 * 2 ** (attempt - 1']],
    'gives-up-on-network-faults': [['if (isLast) ', '']],
    'ignores-retry-after': [['retryAfter === null) return', 'retryAfter !== undefined) return']],
    'reads-seconds-as-milliseconds': [[' * 1_000', '']],
    'reads-seconds-only': [
      [
        `const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? backOff : Math.max(0, date - options.now())`,
        'return backOff',
      ],
    ],
    'retries-every-error': [['![429, 503].includes(outcome.status)', 'outcome.status < 400']],
    'sleeps-a-negative-time': [['Math.max(0, date - options.now()', 'date - options.now(']],
    'tries-once-more-than-allowed': [['attempt >= options', 'attempt > options']],
    'waits-the-same-each-time': [['200 * 2 ** (attempt - 1)', '200']],
  },
  'creates-once': {
    'derives-the-key-from-the-name': [['idempotencyKey: string = crypto.randomUUID()', 'idempotencyKey = `create-${name}`']],
    'forgets-the-content-type': [["Content-Type': 'application/json', 'Idempotency", 'Idempotency']],
    'ignores-the-key-that-is-given': [
      [
        " 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey",
        `
    'Content-Type': 'application/json',
    'Idempotency-Key': \`\${idempotencyKey}-\${crypto.randomUUID()}\`.slice(0, 0) || crypto.randomUUID(),
 `,
      ],
    ],
    'makes-a-key-for-each-attempt': [
      [
        ' ...headers, Authorization: `Bearer ${options.token}`',
        `
        ...headers,
        ...(init.method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
        Authorization: \`Bearer \${options.token}\`,
     `,
      ],
    ],
    'sends-a-form': [['JSON.stringify({ name })', '`name=${encodeURIComponent(name)}`']],
  },
  'stops-in-time': {
    'calls-an-abort-a-timeout': [
      [
        `signal?.throwIfAborted()
    if (timeout.aborted)`,
        `if (timeout.aborted || signal?.aborted)
     `,
      ],
    ],
    'sends-again-after-an-abort': [
      ['    call.signal', '    if (attempt === 1) call.signal'],
      ['undefined ? timeout', 'undefined || signal.aborted ? timeout'],
    ],
    'tries-again-after-a-timeout': [
      [
        `
    if (timeout.aborted) throw failure('TimeoutError', \`no answer within \${options.timeoutMs} ms\`, { timeoutMs: options.timeoutMs })`,
        '',
      ],
    ],
    'waits-for-ever': [['=== undefined ? timeout : AbortSignal.any([signal, timeout])', '?? null']],
  },
})
