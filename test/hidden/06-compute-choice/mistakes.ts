import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/06-compute-choice/exercise.ts'

export default defineMistakes(exercise, {
  'finds-what-stands-in-the-way': {
    'counts-a-limit-that-is-met': [
      ['workload.pieceMs > offer', 'workload.pieceMs >= offer'],
      ['workload.memoryGib > offer', 'workload.memoryGib >= offer'],
    ],
    'forgets-the-whole-run': [[' || workload.runMs > offer.maxRunMs', '']],
    'looks-at-the-whole-run-alone': [['workload.pieceMs > offer.maxPieceMs || workload', 'workload']],
    'measures-the-run-by-the-piece': [['workload.pieceMs > offer', 'workload.runMs > offer']],
    'turns-state-round': [['workload.keepsState && !offer.keepsState', 'offer.keepsState && !workload.keepsState']],
    'stops-at-the-first': [['map(([obstacle]) => obstacle)\n', 'map(([obstacle]) => obstacle).slice(0, 1)\n']],
    'wants-exactly-that-control': [['controls.indexOf(workload.control) > controls.indexOf(offer.control)', 'workload.control !== offer.control']],
    'lists-them-by-the-alphabet': [['map(([obstacle]) => obstacle)\n', 'map(([obstacle]) => obstacle).sort()\n']],
  },
  'prices-a-month': {
    'rounds-time-to-the-nearest-step': [['Math.ceil(runMs / stepMs)', 'Math.round(runMs / stepMs)']],
    'rounds-time-down': [['Math.ceil(runMs / stepMs)', 'Math.floor(runMs / stepMs)']],
    'lets-free-amounts-become-credit': [['const paidGibSeconds = Math.max(0, ', 'const paidGibSeconds = (']],
    'forgets-free-runs': [['workload.runsPerMonth - price.freeRuns', 'workload.runsPerMonth']],
    'leaves-memory-out': [['/ 1_000) * memoryGib', '/ 1_000)']],
    'rents-no-machine-when-idle': [['Math.max(1, ', 'Math.max(0, ']],
    'rents-parts-of-machines': [['Math.ceil((peakRunsPerSecond * runMs) / 1_000 / runsAtOnce)', '(peakRunsPerSecond * runMs) / 1_000 / runsAtOnce']],
    'rents-for-the-second-not-for-what-is-in-flight': [['(peakRunsPerSecond * runMs) / 1_000', 'peakRunsPerSecond']],
    'rents-for-the-average': [
      ['fleetUsd({ peakRunsPerSecond, runMs }', 'fleetUsd({ runsPerMonth, runMs }'],
      ['(peakRunsPerSecond * runMs)', '((runsPerMonth / hoursPerMonth / 3_600) * runMs)'],
    ],
    'takes-any-number': [['if (!Number.isFinite(value) || value < 0)', 'if (value < 0)']],
    'takes-negative-numbers': [['!Number.isFinite(value) || value < 0', '!Number.isFinite(value)']],
    'believes-an-impossible-peak': [['workload.runsPerMonth > mostRunsPerMonth(workload)', 'workload.runsPerMonth < 0']],
    'rejects-a-month-at-the-peak': [['workload.runsPerMonth > mostRunsPerMonth(workload)', 'workload.runsPerMonth >= mostRunsPerMonth(workload)']],
  },
  'finds-the-break-even': {
    'ignores-what-is-free': [
      ['(target + freeRunsUsd) / usdPerRun', 'Number.POSITIVE_INFINITY'],
      ['(target + freeSecondsUsd) / secondsUsd', 'Number.POSITIVE_INFINITY'],
      ['target + freeRunsUsd + freeSecondsUsd', 'target'],
    ],
    'takes-both-parts-for-paid': [
      ['(target + freeRunsUsd) / usdPerRun', 'Number.POSITIVE_INFINITY'],
      ['(target + freeSecondsUsd) / secondsUsd', 'Number.POSITIVE_INFINITY'],
    ],
    'forgets-what-a-run-costs': [
      ['const usdPerRun = perUse.usdPerMillion / 1_000_000', 'const usdPerRun = 0'],
      ['(target + freeRunsUsd) / usdPerRun', 'Number.POSITIVE_INFINITY'],
    ],
    'compares-with-one-machine': [['const target = fleetUsd(workload, perHour)', 'const target = perHour.usdPerHour * hoursPerMonth']],
    'goes-beyond-the-peak': [['runs <= mostRunsPerMonth(workload) ? runs : null', 'Number.isFinite(runs) ? runs : null']],
    'stops-at-the-runs-of-now': [['runs <= mostRunsPerMonth(workload) ?', 'runs <= Math.max(workload.runsPerMonth, 1) * 3 ?']],
  },
  'reviews-the-rules-of-thumb': {
    'calls-a-limit-of-time-long': [['workload.runMs > longRunMs', 'workload.runMs >= longRunMs']],
    'knows-no-exceptions-for-gpus': [["workload.hasGpu, isFreeOf('gpu')", 'workload.hasGpu, () => false']],
    'lists-offers-by-the-hour-too': [['serverless.filter(copes)', 'offers.filter(copes)']],
    'wants-no-obstacle-at-all': [['!findObstacles(workload, offer).includes(obstacle)', 'findObstacles(workload, offer).length === 0']],
    'lists-rules-that-do-not-apply': [['rules.filter(([, applies]) => applies)', 'rules']],
    'compares-with-machines-that-cannot-do-it': [
      ["'usdPerHour' in offer.price && findObstacles(workload, offer).length === 0)", "'usdPerHour' in offer.price)"],
    ],
    'wants-more-than-the-steady-share': [['workload.runsPerMonth >= steadyShare', 'workload.runsPerMonth > steadyShare']],
    'calls-every-load-constant-a-loss': [['priceMonth(workload, offer.price) <= rivalUsd', 'false']],
  },
  'chooses-an-offer': {
    'takes-the-cheapest-whatever-the-premium': [['const limit = maxPremium * Math', 'const limit = Math']],
    'takes-the-least-to-manage-at-any-price': [['const limit = maxPremium * Math', 'const limit = 1e9 * Math']],
    'takes-the-most-to-manage': [['kinds.indexOf(left.kind) - kinds.indexOf(right.kind)', 'kinds.indexOf(right.kind) - kinds.indexOf(left.kind)']],
    'takes-the-first-of-its-kind': [[' || left.usdPerMonth - right.usdPerMonth)', ')']],
    'takes-the-last-of-equals': [['left.usdPerMonth - right.usdPerMonth)', 'left.usdPerMonth - right.usdPerMonth || -1)']],
    'compares-with-what-does-not-fit': [
      [
        'maxPremium * Math.min(...fitting.map(({ usdPerMonth }) => usdPerMonth))',
        'maxPremium * Math.min(...offers.map(({ price }) => priceMonth(workload, price)))',
      ],
    ],
    'takes-what-does-not-fit': [
      [
        '.filter((offer) => findObstacles(workload, offer).length === 0)\n    .map',
        ".filter((offer) => !findObstacles(workload, offer).includes('memory'))\n    .map",
      ],
    ],
    'names-no-obstacles': [["{ name: 'NoOfferError', obstacles }", "{ name: 'NoOfferError' }"]],
    'takes-any-premium': [['if (!(maxPremium >= 1))', 'if (maxPremium < 0)']],
  },
})
