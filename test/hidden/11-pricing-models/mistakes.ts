import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/11-pricing-models/exercise.ts'

export default defineMistakes(exercise, {
  'finds-the-price-in-force': {
    'begins-a-row-a-day-late': [['row.from <= day', 'row.from < day']],
    'trusts-the-order-of-the-table': [['.toSorted((left, right) => (left.from < right.from ? -1 : 1))', '']],
    'takes-the-oldest-row': [['history.findLast', 'history.find']],
    'mixes-up-the-machines': [['row.machine === machine', 'row.machine.length > 0']],
    'knows-machines-by-their-beginning': [['row.machine === machine', 'row.machine.startsWith(machine)']],
    'compares-any-text-with-days': [['if (!/^\\d{4}-\\d{2}-\\d{2}$/.test(day)) throw', 'if (day.length < 2) throw']],
    'takes-the-first-price-for-earlier-days': [['if (inForce !== undefined) return inForce', 'return inForce ?? first']],
  },
  'bills-by-the-second': {
    'forgets-the-minimum': [['Math.max(Math.ceil(seconds), row.minimumSeconds)', 'Math.ceil(seconds)']],
    'applies-the-minimum-to-the-sum': [
      ['Math.max(Math.ceil(seconds), row.minimumSeconds)', 'Math.ceil(seconds)'],
      [
        '(billed.reduce((sum, seconds) => sum + seconds, 0) / 3600)',
        '(Math.max(row.minimumSeconds, billed.reduce((sum, seconds) => sum + seconds, 0)) / 3600)',
      ],
    ],
    'takes-every-minimum-for-a-minute': [['Math.max(Math.ceil(seconds), row.minimumSeconds)', 'Math.max(Math.ceil(seconds), 60)']],
    'bills-parts-of-seconds': [['Math.ceil(seconds), row', 'seconds, row']],
    'rounds-to-the-nearest-second': [['Math.ceil(seconds), row', 'Math.round(seconds), row']],
    'bills-whole-hours': [['Math.max(Math.ceil(seconds), row.minimumSeconds)', 'Math.ceil(Math.max(seconds, row.minimumSeconds) / 3600) * 3600']],
    'rounds-to-cents': [
      [
        'return (billed.reduce((sum, seconds) => sum + seconds, 0) / 3600) * row.onDemandUsdPerHour',
        'return Math.round((billed.reduce((sum, seconds) => sum + seconds, 0) / 36) * row.onDemandUsdPerHour) / 100',
      ],
    ],
    'bills-a-run-of-no-length': [['seconds > 0 &&', 'seconds >= 0 &&']],
    'bills-a-run-without-end': [['(seconds > 0 && seconds < Infinity)', '(seconds > 0)']],
  },
  'finds-the-break-even': {
    'answers-the-other-way-round': [
      ['return reservedUsdPerHour(reservation) / row.onDemandUsdPerHour', 'return row.onDemandUsdPerHour / reservedUsdPerHour(reservation)'],
    ],
    'never-goes-above-one': [
      ['return reservedUsdPerHour(reservation) / row.onDemandUsdPerHour', 'return Math.min(1, reservedUsdPerHour(reservation) / row.onDemandUsdPerHour)'],
    ],
    'takes-the-saving-for-the-share': [
      ['return reservedUsdPerHour(reservation) / row.onDemandUsdPerHour', 'return 1 - reservedUsdPerHour(reservation) / row.onDemandUsdPerHour'],
    ],
    'spreads-the-upfront-payment-over-a-year': [
      ['return reservedUsdPerHour(reservation) / row', 'return (reservation.upfrontUsd / (12 * hoursPerMonth) + reservation.usdPerHour) / row'],
    ],
    'forgets-the-upfront-payment': [['return reservedUsdPerHour(reservation) / row', 'return reservation.usdPerHour / row']],
    'pays-reservations-by-use': [['reservedUsdPerHour(one) < utilisation * row.onDemandUsdPerHour', 'reservedUsdPerHour(one) < row.onDemandUsdPerHour']],
    'looks-at-the-hourly-part-alone': [['reservedUsdPerHour(one) - reservedUsdPerHour(other) ||', 'one.usdPerHour - other.usdPerHour ||']],
    'reserves-in-a-tie': [['reservedUsdPerHour(one) < utilisation', 'reservedUsdPerHour(one) <= utilisation']],
    'prefers-the-longer-term-in-a-tie': [['one.termMonths - other.termMonths', 'other.termMonths - one.termMonths']],
    'always-takes-the-longest-term': [
      ['reservedUsdPerHour(one) - reservedUsdPerHour(other) || one.termMonths - other.termMonths', 'other.termMonths - one.termMonths'],
    ],
    'accepts-any-share': [['!(utilisation >= 0 && utilisation <= 1)', 'Number.isNaN(utilisation)']],
    'lets-nan-through': [['!(utilisation >= 0 && utilisation <= 1)', 'utilisation < 0 || utilisation > 1']],
  },
  'counts-what-interruptions-cost': {
    'restarts-from-scratch': [['every === null ? 0 : done - (done % every)', '0']],
    'loses-nothing': [['every === null ? 0 : done - (done % every)', 'done']],
    'forgets-the-restart': [['restartMinutes = job.restartMinutes', 'restartMinutes = 0']],
    'restarts-at-the-beginning-too': [['let restartMinutes = 0', 'let restartMinutes = job.restartMinutes']],
    'works-during-the-restart': [['saved + Math.max(0, stint - restartMinutes)', 'saved + stint']],
    'undoes-work-in-a-cut-restart': [['Math.max(0, stint - restartMinutes)', '(stint - restartMinutes)']],
    'interrupts-finished-work': [['if (stint >= restartMinutes', 'if (stint > restartMinutes']],
    'saves-only-after-the-next-minute': [['done - (done % every)', 'Math.max(saved, (Math.ceil(done / every) - 1) * every)']],
    'counts-interruptions-from-the-last-one': [
      ['const stint = end - start', 'const stint = end'],
      ['start = end', 'start += end'],
    ],
    'bills-early-interruptions': [['stint < spot.freeMinutes ? 0 : stint', 'stint']],
    'gives-one-free-minute-too-many': [['stint < spot.freeMinutes', 'stint <= spot.freeMinutes']],
    'gives-the-last-stint-free-as-well': [['billedMinutes += last', 'billedMinutes += last < spot.freeMinutes ? 0 : last']],
    'takes-the-price-for-one-of-a-minute': [['(billedMinutes / 60) * spot', 'billedMinutes * spot']],
    'runs-free-of-charge-without-spot': [
      ["if (spot === null) throw namedError('NoSpotError', `${row.machine} is not offered as spot`, { machine: row.machine })", ''],
      ['stint < spot.freeMinutes', 'stint < (spot?.freeMinutes ?? 0)'],
      ['* spot.usdPerHour }', '* (spot?.usdPerHour ?? 0) }'],
    ],
    'divides-by-a-checkpoint-of-zero': [['every !== null && !(every > 0)', 'every !== null && every < 0']],
  },
  'mixes-the-models': {
    'reserves-the-peak': [['mixes.reduce((best, mix) => (mix.usd < best.usd ? mix : best))', 'mixes.reduce((_, mix) => mix)']],
    'reserves-only-the-floor': [
      [
        'const peak = Math.max(0, ...load.hours.map(({ steady, interruptible }) => steady + interruptible))',
        'const peak = Math.min(...load.hours.map(({ steady }) => steady))',
      ],
    ],
    'reserves-the-most-in-a-tie': [['mix.usd < best.usd', 'mix.usd <= best.usd']],
    'leaves-reserved-machines-idle': [['interruptible - idle', 'interruptible']],
    'looks-at-steady-work-alone': [['=> steady + interruptible))', '=> steady + 0 * interruptible))']],
    'pays-spot-without-overhead': [['const hoursPerWorkHour = 1 + spotOverhead', 'const hoursPerWorkHour = 1 + 0 * spotOverhead']],
    'compares-spot-without-overhead': [['row.spot.usdPerHour * hoursPerWorkHour <', 'row.spot.usdPerHour <']],
    'prefers-spot-at-any-price': [['row.spot.usdPerHour * hoursPerWorkHour < row.onDemandUsdPerHour', 'row.spot.usdPerHour > 0']],
    'pays-reservations-for-one-hour': [['reserved * hours.length * reserved', 'reserved * reserved']],
    'reserves-without-the-upfront-payment': [['hours.length * reservedUsdPerHour(reservation)', 'hours.length * reservation.usdPerHour']],
    'gains-time-from-a-negative-overhead': [['!(load.spotOverhead >= 0)', 'Number.isNaN(load.spotOverhead)']],
  },
})
