import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/15-cloud-workflow/exercise.ts'

export default defineMistakes(exercise, {
  'orders-the-steps': {
    'looks-at-the-first-need-only': [['!done.has(id) && needs.every(', '!done.has(id) && needs.slice(0, 1).every(']],
    'goes-level-by-level': [
      [
        'done.add(next.id)',
        `const before = new Set(done)
    for (const { id, needs } of steps) if (needs.every((need) => before.has(need))) done.add(id)`,
      ],
    ],
    'does-not-begin-again-at-the-top': [['done.add(next.id)', 'for (const { id, needs } of steps) if (needs.every((need) => done.has(need))) done.add(id)']],
    'overlooks-an-id-that-comes-twice': [['if (duplicate !== undefined)', "if (duplicate === '')"]],
    'mixes-up-step-and-need': [['{ step: id, need }', '{ step: need, need: id }']],
    'reports-the-last-unknown-need': [['needs.find((other)', 'needs.findLast((other)']],
    'blames-every-step-for-a-cycle': [['ids.filter((id) => !done.has(id))', 'ids']],
    'returns-what-it-could-order': [["throw failure('CycleError', `these", "if (stuck.length > 0) return [...done]\n      throw failure('CycleError', `these"]],
  },
  'locates-the-data': {
    'uses-a-url-object': [['locateObject(location, rest)\n', 'locateObject(location, new URL(location).host + new URL(location).pathname)\n']],
    'decodes-the-key': [["kind: 's3', bucket, key }\n", "kind: 's3', bucket, key: decodeURIComponent(key) }\n"]],
    'splits-at-the-last-slash': [["rest.indexOf('/')", "rest.lastIndexOf('/')"]],
    'takes-other-schemes-for-paths': [["if (scheme !== '') throw", "if (scheme === 'ftp') throw"]],
    'knows-lower-case-schemes-only': [['(.*)$/is', '(.*)$/s']],
    'reports-the-scheme-as-it-was-written': [['{ scheme: scheme.toLowerCase() }', '{ scheme }']],
    'accepts-an-empty-key': [["slash < 1 || key === ''", 'slash < 1']],
    'accepts-an-empty-bucket': [['slash < 1 ||', 'slash < 0 ||']],
    'accepts-an-empty-path': [["if (location === '') throw", "if (location === ' ') throw"]],
    'finds-a-scheme-in-the-middle': [['/^([a-z]', '/([a-z]']],
  },
  'adds-up-the-cost-so-far': {
    // The workflow ends open rentals itself, so that it needs no better.
    'forgets-what-still-runs': [
      ['rentals.reduce(', 'rentals.filter(({ endedMs }) => endedMs !== null).reduce('],
      ['costSoFarUsd([...rentals.values()],', 'costSoFarUsd([...rentals.values()].map((rental) => ({ ...rental, endedMs: rental.endedMs ?? clock.now() })),'],
    ],
    'bills-parts-of-seconds': [['Math.ceil(lastedMs / 1_000)', 'lastedMs / 1_000']],
    'rounds-to-the-nearest-second': [['Math.ceil(lastedMs', 'Math.round(lastedMs']],
    'bills-what-comes-after-now': [['Math.min(endedMs ?? nowMs, nowMs)', '(endedMs ?? nowMs)']],
    'bills-what-has-not-started': [['if (startedMs > nowMs) return 0', 'if (startedMs === nowMs + 0.5) return 0']],
    'forgets-the-minimum-while-it-runs': [['Math.max(minimumSeconds,', 'Math.max(endedMs === null ? 0 : minimumSeconds,']],
    'adds-the-minimum-on-top': [['Math.max(minimumSeconds, Math.ceil(lastedMs / 1_000))', 'minimumSeconds + Math.ceil(lastedMs / 1_000)']],
    'rounds-to-cents': [
      ['return rentals.reduce(', 'return Math.round(100 * rentals.reduce('],
      ['nowMs, minimumSeconds), 0)', 'nowMs, minimumSeconds), 0)) / 100'],
    ],
    'accepts-an-end-before-the-start': [['endedMs < startedMs)', 'endedMs < 0)']],
  },
  'always-shuts-down': {
    'finds-out-while-it-runs-that-there-is-no-order': [
      [
        'const order = orderSteps(steps).flatMap((id) => steps.filter((step) => step.id === id))',
        `const order = (function* () {
    const done = new Set<string>()
    for (let next = steps[0]; next !== undefined; ) {
      next = steps.find(({ id, needs }) => !done.has(id) && needs.every((need) => done.has(need)))
      if (next !== undefined) yield next
      done.add(next?.id ?? '')
    }
    if (done.size <= steps.length) orderSteps(steps)
  })()`,
      ],
    ],
    'runs-in-the-order-of-the-list': [
      ['const order = orderSteps(steps).flatMap((id) => steps.filter((step) => step.id === id))', 'orderSteps(steps)\n  const order = steps'],
    ],
    'gives-up-when-a-step-fails': [['of [...rentals].reverse()', "of problem?.name === 'StepError' ? [] : [...rentals].reverse()"]],
    'goes-on-after-a-failed-step': [['if (problem !== undefined) break', "if (problem?.name === 'CancelledError') break"]],
    'shuts-down-the-first-one-first': [['[...rentals].reverse()', '[...rentals]']],
    'shuts-down-everything-at-once': [
      ['for (const [step, rental] of [...rentals].reverse()) {', 'await Promise.all([...rentals].reverse().map(async ([step, rental]) => {'],
      ["problem ??= { name: 'ShutDownError', cause: error }\n    }\n  }", "problem ??= { name: 'ShutDownError', cause: error }\n    }\n  }))"],
    ],
    'forgets-what-the-failing-step-rents': [['problem = signal.aborted ?', 'rentals.delete(step)\n      problem = signal.aborted ?']],
    'stops-at-the-first-failed-shut-down': [
      ["problem ??= { name: 'ShutDownError', cause: error }", "problem ??= { name: 'ShutDownError', cause: error }\n      break"],
    ],
    'hides-the-step-error-behind-a-shut-down': [["problem ??= { name: 'Shut", "problem = { name: 'Shut"]],
    'keeps-quiet-about-failed-shut-downs': [["problem ??= { name: 'ShutDownError', cause: error }", '']],
    'bills-until-the-shut-down-begins': [
      ['await step.rents?.shutDown()\n', 'const endedMs = clock.now()\n      await step.rents?.shutDown()\n'],
      ['endedMs: clock.now() }', 'endedMs }'],
    ],
    'adds-up-before-it-shuts-down': [
      [
        'const stillRunning: string[] = []',
        'const costUsd = costSoFarUsd([...rentals.values()], clock.now(), minimumSeconds)\n  const stillRunning: string[] = []',
      ],
      ['const costUsd = costSoFarUsd([...rentals.values()], clock.now(), minimumSeconds)\n  if', 'if'],
    ],
    'bills-from-the-end-of-the-step': [
      [
        'finished.push(step.id)',
        `finished.push(step.id)
      if (step.rents !== null) rentals.set(step, { usdPerHour: step.rents.usdPerHour, startedMs: clock.now(), endedMs: null })`,
      ],
    ],
    'forgets-the-minimum': [['clock.now(), minimumSeconds)', 'clock.now(), 0)']],
  },
  'stops-when-cancelled': {
    'never-looks-at-the-signal-between-steps': [['if (signal.aborted) problem', "if (signal.aborted && step.id === '') problem"]],
    'looks-at-the-signal-after-a-step-only': [['if (signal.aborted) problem', 'if (signal.aborted && finished.length > 0) problem']],
    'keeps-the-signal-to-itself': [['step.run(signal)', 'step.run(new AbortController().signal)']],
    'takes-an-early-stop-for-a-failure': [['problem = signal.aborted ?', 'problem = signal.aborted && finished.length > 99 ?']],
    'loses-the-reason': [["? { name: 'CancelledError', cause: signal.reason }", "? { name: 'CancelledError', cause: error }"]],
    'cancels-what-is-done': [
      [
        'const stillRunning: string[] = []',
        "if (signal.aborted) problem ??= { name: 'CancelledError', cause: signal.reason }\n  const stillRunning: string[] = []",
      ],
    ],
    'leaves-the-running-step-behind': [
      [
        'await step.run(signal)',
        "await Promise.race([step.run(signal), new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))])",
      ],
    ],
    'leaves-everything-running': [['of [...rentals].reverse()', "of problem?.name === 'CancelledError' ? [] : [...rentals].reverse()"]],
  },
})
