import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/03-scaling-choice/exercise.ts'

export default defineMistakes(exercise, {
  'chooses-a-way-to-scale': {
    'answers-for-impossible-loads': [["  requireThat(lowestLoad <= peakLoad, 'lowestLoad', `at most the peak of ${peakLoad}`, lowestLoad)\n", '']],
    'calls-a-full-machine-too-big': [['peakLoad > largestMachineCapacity', 'peakLoad >= largestMachineCapacity']],
    'forgets-that-state-ties': [["holding({ 'local-state': workload.state === 'local' })", 'holding({})']],
    'goes-out-in-a-draw': [
      [
        "  return { scale: 'up', reasons: leansUp",
        "  if (leansOut.length === leansUp.length) return { scale: 'out', reasons: ['simpler'] }\n  return { scale: 'up', reasons: leansUp",
      ],
    ],
    'lets-leanings-outweigh-a-force': [
      [
        "if (forcesUp.length > 0) return { scale: 'up', reasons: forcesUp }",
        "if (forcesUp.length > 0 && peakLoad < 2 * lowestLoad) return { scale: 'up', reasons: forcesUp }",
      ],
    ],
    'names-the-first-reason-alone': [['reasonOrder.filter((reason) => reasons[reason])', 'reasonOrder.filter((reason) => reasons[reason]).slice(0, 1)']],
    'names-the-losers-too': [
      [
        "{ scale: 'up', reasons: leansUp.length > leansOut.length ? leansUp",
        "{ scale: 'up', reasons: leansUp.length > leansOut.length ? [...leansOut, ...leansUp]",
      ],
    ],
    'scales-out-against-local-state': [["return { scale: 'redesign', reasons", "return { scale: 'out', reasons"]],
    'sees-no-swing-at-exactly-twice': [['peakLoad >= 2 * lowestLoad', 'peakLoad > 2 * lowestLoad']],
  },
  'simulates-an-autoscaler': {
    'aims-at-full-use': [['(capacityPerInstance * targetUtilisation)', 'capacityPerInstance']],
    'asks-for-too-few': [['Math.ceil(load / (capacityPerInstance', 'Math.round(load / (capacityPerInstance']],
    'calls-an-overload-full': [['utilisation: load / (instances * capacityPerInstance)', 'utilisation: Math.min(1, load / (instances * capacityPerInstance))']],
    'forgets-the-smallest-fleet': [
      ['Math.max(minInstances, enough)', 'Math.max(1, enough)'],
      ['Math.max(minInstances, ...wanted', 'Math.max(1, ...wanted'],
    ],
    'grows-without-end': [['Math.min(maxInstances, Math.max(minInstances, enough))', 'Math.max(minInstances, enough)']],
    'keeps-a-minute-too-long': [['minute - 1 - cooldownMinutes', 'minute - 2 - cooldownMinutes']],
    'knows-the-load-beforehand': [['minute - 1 - cooldownMinutes), minute)', 'minute - cooldownMinutes), minute + 1)']],
    'shrinks-at-once': [['minute - 1 - cooldownMinutes', 'minute - 1']],
    'shrinks-to-the-latest-want': [
      [
        `  return loads.map((load, minute) => {
    // What runs now was decided at the end of the minute before.
    const instances = Math.max(minInstances, ...wanted.slice(Math.max(0, minute - 1 - cooldownMinutes), minute))`,
        `  let instances = minInstances
  let quiet = 0
  return loads.map((load, minute) => {
    const want = minute === 0 ? minInstances : (wanted[minute - 1] ?? minInstances)
    quiet = want < instances ? quiet + 1 : 0
    if (want > instances || quiet > cooldownMinutes) instances = want`,
      ],
    ],
    'takes-any-policy': [['  requirePolicy(policy)\n', '']],
  },
  'predicts-the-speed-up': {
    'accepts-a-percentage': [['parallelShare >= 0 && parallelShare <= 1', 'parallelShare >= 0 && parallelShare <= 100']],
    'counts-every-machine-in-full': [['const speedUp = 1 / (serialShare + parallelShare / machines)', 'const speedUp = machines']],
    'speeds-up-the-serial-part': [['1 / (serialShare + parallelShare / machines)', '1 / (serialShare / machines + parallelShare)']],
    'takes-the-limit-for-what-is-left': [['left: 1 / serialShare / speedUp', 'left: 1 / serialShare']],
    'takes-the-difference-for-what-is-left': [['left: 1 / serialShare / speedUp', 'left: 1 / serialShare - speedUp']],
    'trims-endless-to-zero': [['left: 1 / serialShare / speedUp', 'left: serialShare === 0 ? 0 : 1 / serialShare / speedUp']],
  },
  'compares-the-costs': {
    'forgets-the-licence': [['(priceUsdPerHour + fees.licenceUsdPerNodeHour)', 'priceUsdPerHour']],
    'keeps-the-peak-fleet-on': [
      ['const nodeHours = machines.reduce((sum, count) => sum + count, 0)', 'const nodeHours = Math.max(...machines) * machines.length'],
    ],
    'pays-for-parts-of-machines': [
      [
        'const nodeHours = machines.reduce((sum, count) => sum + count, 0)',
        'const nodeHours = hourlyLoads.reduce((sum, load) => sum + Math.max(1, load / capacity), 0)',
      ],
    ],
    'pays-the-licence-once': [
      ['nodeHours * (priceUsdPerHour + fees.licenceUsdPerNodeHour)', 'nodeHours * priceUsdPerHour + hourlyLoads.length * fees.licenceUsdPerNodeHour'],
    ],
    'prefers-out-at-equal-cost': [['up.costUsd <= out.costUsd', 'up.costUsd < out.costUsd']],
    'scales-up-beyond-any-machine': [
      [
        'types.filter(({ capacity }) => capacity >= peak)',
        'types.filter(({ capacity }) => capacity >= peak || capacity === Math.max(...types.map((one) => one.capacity)))',
      ],
    ],
    'shares-in-one-hour-alone': [['hourlyLoads.length * sharingUsdPerHour', 'sharingUsdPerHour']],
    'switches-everything-off': [['Math.max(1, Math.ceil(load / capacity))', 'Math.ceil(load / capacity)']],
    'takes-an-empty-day': [['requireThat(hourlyLoads.length > 0 && hourlyLoads', 'requireThat(hourlyLoads']],
    'takes-the-last-of-equals': [['plans.toSorted((left', 'plans.toReversed().toSorted((left']],
    'takes-the-smallest-machines': [['(left, right) => left.costUsd - right.costUsd)[0]', '(left, right) => right.machines - left.machines)[0]']],
  },
})
