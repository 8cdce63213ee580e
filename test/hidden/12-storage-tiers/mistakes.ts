import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/12-storage-tiers/exercise.ts'

const month = 'return storageUsdPerMonth(tier, objects) + reads * readUsd(tier, objects.bytes)'
const stay = 'return storageUsdPerMonth(tier, objects) * (Math.max(days, tier.minimumDays) / daysPerMonth)'
const stored = '(objects.count / bytesPerGb) * tier.usdPerGbMonth'

/** Leaves the tasks that are about other things a right stay of their own. */
const asideFromThat = [
  ['usd: stayUsd(', 'usd: rightStay('],
  ['usd += stayUsd(', 'usd += rightStay('],
  [
    '/** Divides what',
    `function rightStay(tier: Tier, objects: Objects, days: number): number {
  ${stay}
}

/** Divides what`,
  ],
] as const

export default defineMistakes(exercise, {
  'bills-a-month': {
    'bills-true-sizes': [[month, `return ${stored} * (objects.bytes + tier.extraBytes) + reads * readUsd(tier, objects.bytes)`]],
    'forgets-the-extra-bytes': [[month, `return ${stored} * Math.max(objects.bytes, tier.minimumBytes) + reads * readUsd(tier, objects.bytes)`]],
    'adds-extra-bytes-before-the-minimum': [
      [month, `return ${stored} * Math.max(objects.bytes + tier.extraBytes, tier.minimumBytes) + reads * readUsd(tier, objects.bytes)`],
    ],
    'applies-the-minimum-to-all-objects-together': [
      [
        month,
        `return ((Math.max(objects.count * objects.bytes, tier.minimumBytes) + objects.count * tier.extraBytes) / bytesPerGb) * tier.usdPerGbMonth + reads * readUsd(tier, objects.bytes)`,
      ],
    ],
    'takes-a-thousand-million-for-a-gb': [[month, 'return storageUsdPerMonth(tier, objects) * (bytesPerGb / 1e9) + reads * readUsd(tier, objects.bytes)']],
    'reads-at-the-billed-size': [[month, 'return storageUsdPerMonth(tier, objects) + reads * readUsd(tier, Math.max(objects.bytes, tier.minimumBytes))']],
    'reads-free-of-request-fees': [[month, 'return storageUsdPerMonth(tier, objects) + (reads * objects.bytes * tier.usdPerGbRead) / bytesPerGb']],
    'pays-the-thousand-for-each-read': [
      [month, 'return storageUsdPerMonth(tier, objects) + reads * readUsd({ ...tier, usdPerThousandReads: tier.usdPerThousandReads * 1000 }, objects.bytes)'],
    ],
    'reads-every-object-each-time': [[month, 'return storageUsdPerMonth(tier, objects) + objects.count * reads * readUsd(tier, objects.bytes)']],
    'accepts-negative-sizes': [['requireAmounts({ ...objects, reads })', 'requireAmounts({ count: objects.count, reads })']],
    'accepts-any-number-of-reads': [['requireAmounts({ ...objects, reads })', 'requireAmounts({ ...objects })']],
    'rounds-to-cents': [[month, 'return Math.round((storageUsdPerMonth(tier, objects) + reads * readUsd(tier, objects.bytes)) * 100) / 100']],
  },
  'bills-a-short-stay': {
    'bills-the-days-alone': [[stay, 'return storageUsdPerMonth(tier, objects) * (days / daysPerMonth)'], ...asideFromThat],
    'adds-the-minimum-to-the-days': [[stay, 'return storageUsdPerMonth(tier, objects) * ((days + tier.minimumDays) / daysPerMonth)'], ...asideFromThat],
    'always-bills-the-minimum': [[stay, 'return storageUsdPerMonth(tier, objects) * (Math.min(days, tier.minimumDays) / daysPerMonth)'], ...asideFromThat],
    'bills-whole-months': [[stay, 'return storageUsdPerMonth(tier, objects) * Math.ceil(Math.max(days, tier.minimumDays) / daysPerMonth)'], ...asideFromThat],
    'takes-a-month-for-a-twelfth-of-a-year': [
      [stay, 'return (storageUsdPerMonth(tier, objects) * Math.max(days, tier.minimumDays) * 12) / 365'],
      ...asideFromThat,
    ],
    'bills-true-sizes': [[stay, `return ${stored} * objects.bytes * (Math.max(days, tier.minimumDays) / daysPerMonth)`], ...asideFromThat],
    'accepts-days-without-end': [['requireAmounts({ days })', 'requireAmounts({ days: Math.min(days, 9e9) })']],
    'accepts-negative-days': [['requireAmounts({ days })', 'requireAmounts({ days: Math.abs(days) })']],
  },
  'finds-the-break-even-reads': {
    'forgets-request-fees': [
      ['const added = readUsd(cold, bytes) - readUsd(warm, bytes)', 'const added = (bytes / bytesPerGb) * (cold.usdPerGbRead - warm.usdPerGbRead)'],
    ],
    'ignores-what-a-read-costs-in-the-warm-tier': [['readUsd(cold, bytes) - readUsd(warm, bytes)', 'readUsd(cold, bytes)']],
    'compares-true-sizes': [
      ['storageUsdPerMonth(warm, object) - storageUsdPerMonth(cold, object)', '(bytes / bytesPerGb) * (warm.usdPerGbMonth - cold.usdPerGbMonth)'],
    ],
    'answers-the-other-way-round': [['saved / added', 'added / saved']],
    'goes-below-zero': [['if (saved <= 0) return 0', 'if (saved === 0) return 0']],
    'says-zero-for-never': [['added <= 0 ? Infinity', 'added <= 0 ? 0']],
    'goes-below-zero-when-cold-reads-are-cheaper': [['added <= 0 ? Infinity', 'added === 0 ? Infinity']],
    'looks-at-reads-before-storage': [
      ['if (saved <= 0) return 0', 'if (added <= 0) return Infinity'],
      ['return added <= 0 ? Infinity : saved / added', 'return saved <= 0 ? 0 : saved / added'],
    ],
  },
  'picks-the-cheapest-tier': {
    'compares-storage-alone': [['stayUsd(tier, objects, phase.days) + readsUsd(tier, objects, phase)', 'stayUsd(tier, objects, phase.days)']],
    'reads-for-one-month-only': [
      [
        'stayUsd(tier, objects, phase.days) + readsUsd(tier, objects, phase)',
        'stayUsd(tier, objects, phase.days) + phase.readsPerMonth * readUsd(tier, objects.bytes)',
      ],
    ],
    'forgets-the-minimum-stay': [
      ['stayUsd(tier, objects, phase.days) + readsUsd', '(storageUsdPerMonth(tier, objects) * phase.days) / daysPerMonth + readsUsd'],
    ],
    'reads-for-the-minimum-stay': [
      ['+ readsUsd(tier, objects, phase) }', '+ readsUsd(tier, objects, { ...phase, days: Math.max(phase.days, tier.minimumDays) }) }'],
    ],
    'waits-as-long-as-it-takes': [['fastTiers(tiers, phase.maxWaitHours).map', 'fastTiers(tiers, Infinity).map']],
    'wants-tiers-faster-than-asked': [['fastTiers(tiers, phase.maxWaitHours).map', 'fastTiers(tiers, phase.maxWaitHours - 0.25).map']],
    'takes-the-last-in-a-tie': [['offer.usd < best.usd', 'offer.usd <= best.usd']],
    'takes-the-coldest-that-is-fast-enough': [['offers.reduce((best, offer) => (offer.usd < best.usd ? offer : best))', 'offers.reduce((_, offer) => offer)']],
  },
  'plans-a-lifecycle': {
    'moves-free-of-charge': [['(objects.count / 1000) * tier.usdPerThousandMoved', '0']],
    'pays-for-leaving-instead': [
      ['(objects.count / 1000) * tier.usdPerThousandMoved', '(objects.count / 1000) * (route[index - 1] ?? tier).usdPerThousandMoved'],
    ],
    'pays-to-enter-the-first-tier': [['usd += moves.length === 0 ? 0 : (objects', 'usd += (objects']],
    'moves-any-number-at-the-fee-of-a-thousand': [['(objects.count / 1000) * tier', '1 * tier']],
    'counts-each-phase-as-a-stay': [['if (tier !== route[index + 1]) usd += stayUsd(tier, objects, stayDays)', 'usd += stayUsd(tier, objects, phase.days)']],
    'plans-without-minimum-stays': [['usd += stayUsd(tier, objects, stayDays)', 'usd += (storageUsdPerMonth(tier, objects) * stayDays) / daysPerMonth']],
    'goes-back-to-warmer-tiers': [['fast.filter((tier) => tiers.indexOf(tier) >= coldest(route))', 'fast']],
    'leaves-a-tier-after-each-phase': [['tiers.indexOf(tier) >= coldest(route)', '(fast.length === 1 || tiers.indexOf(tier) > coldest(route))']],
    'waits-as-long-as-it-takes': [['const fast = fastTiers(tiers, maxWaitHours)', 'const fast = fastTiers(tiers, Math.max(maxWaitHours, 30))']],
    'dates-moves-by-the-length-of-the-phase': [['moves.push({ day, tier', 'moves.push({ day: index === 0 ? 0 : phase.days, tier']],
    'lists-every-phase-as-a-move': [['if (tier !== route[index - 1]) {', 'if (tier === route[index - 1]) moves.push({ day, tier: tier.name })\n    else {']],
    'picks-the-best-tier-for-each-phase-alone': [
      [
        'const plans = routes',
        'const alone = phases.map((phase) => cheapestTier(tiers, objects, phase).tier)\n  const plans = routes.filter((route) => route.every((tier, at) => tier.name === alone[at])).concat(routes.slice(0, 1))',
      ],
      [
        'return plans.reduce((best, plan) => ((plan.usd - best.usd || plan.moves.length - best.moves.length) < 0 ? plan : best))',
        'return plans[0] ?? { moves: [], usd: 0 }',
      ],
    ],
    'moves-more-than-it-must-in-a-tie': [['(plan.usd - best.usd || plan.moves.length - best.moves.length) < 0', 'plan.usd < best.usd']],
    'stays-cold-in-a-tie': [['plan.moves.length - best.moves.length) < 0', 'plan.moves.length - best.moves.length) <= 0']],
    'plans-nothing-for-no-phases': [
      ["if (phases.length === 0) throw new RangeError('phases must not be empty')", 'if (phases.length === 0) return { moves: [], usd: 0 }'],
    ],
  },
})
