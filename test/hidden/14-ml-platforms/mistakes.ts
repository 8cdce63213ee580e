import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/14-ml-platforms/exercise.ts'

export default defineMistakes(exercise, {
  'finds-platforms-by-need': {
    'needs-one-of-the-needs-only': [
      ['needs.every((need) => Object.hasOwn(platform.features, need))', 'needs.length === 0 || needs.some((need) => Object.hasOwn(platform.features, need))'],
    ],
    'wants-at-least-one-need': [['name !== null && hasAll', 'name !== null && hasAll && needs.length > 0']],
    'lists-all-features': [['features: Object.fromEntries(features)', 'features: platform.features']],
    'offers-ended-platforms': [
      ['    const name = nameIn(platform, today)\n    const features', '    const name = nameIn({ ...platform, endedIn: null }, today)\n    const features'],
    ],
    'offers-platforms-before-they-begin': [
      [
        '    const name = nameIn(platform, today)\n    const features',
        '    const name = nameIn(platform, today) ?? (platform.endedIn === null ? (platform.names[0]?.name ?? null) : null)\n    const features',
      ],
    ],
    'always-takes-the-latest-name': [
      ['name !== null && hasAll ? [{ name, features', "name !== null && hasAll ? [{ name: platform.names.at(-1)?.name ?? '', features"],
    ],
    'keeps-a-platform-in-its-last-month': [
      [
        '    const name = nameIn(platform, today)\n    const features',
        '    const name = platform.endedIn === today ? (platform.names.at(-1)?.name ?? null) : nameIn(platform, today)\n    const features',
      ],
    ],
    'answers-for-unknown-needs': [['\n  if (unknown !== undefined) throw new RangeError(`no platform has "${unknown}"`)', '']],
    'knows-needs-of-today-only': [
      [
        '!platforms.some(({ features }) => Object.hasOwn(features, need))',
        '!platforms.some((one) => nameIn(one, today) !== null && Object.hasOwn(one.features, need))',
      ],
    ],
  },
  'resolves-names-by-date': {
    'compares-the-case': [['period.name.toLowerCase() === name.toLowerCase()', 'period.name === name']],
    'takes-the-first-in-the-table': [['.toSorted((left, right) => right.until.localeCompare(left.until))[0]', '[0]']],
    'takes-the-last-in-the-table': [['.toSorted((left, right) => right.until.localeCompare(left.until))[0]', '.at(-1)']],
    'takes-the-first-to-end': [['right.until.localeCompare(left.until)', 'left.until.localeCompare(right.until)']],
    'forgets-names-that-were-given-up': [['&& period.from <= writtenIn)', '&& period.from <= writtenIn && writtenIn < period.until)']],
    'ignores-when-it-was-written': [[' && period.from <= writtenIn', '']],
    'gives-the-new-owner-the-next-month': [['&& period.from <= writtenIn)', '&& period.from < writtenIn)']],
    'ignores-the-end': [['  return nameIn(platform, today)\n', '  return nameIn({ ...platform, endedIn: null }, today)\n']],
    'always-takes-the-latest-name': [['  return nameIn(platform, today)\n', '  return nameIn(platform, today) && (platform.names.at(-1)?.name ?? null)\n']],
    'throws-for-an-ended-platform': [
      [
        '  return nameIn(platform, today)\n',
        '  const now = nameIn(platform, today)\n  if (now === null) throw new UnknownNameError(name, writtenIn)\n  return now\n',
      ],
    ],
    'answers-null-for-unknown-names': [
      ['  if (platform === undefined) throw new UnknownNameError(name, writtenIn)', '  if (platform === undefined) return null'],
    ],
    'reports-the-folded-name': [['throw new UnknownNameError(name, writtenIn)', 'throw new UnknownNameError(name.toLowerCase(), writtenIn)']],
  },
  'updates-texts': {
    'ignores-when-it-was-written': [['meantBy(platforms, found, writtenIn)', 'meantBy(platforms, found, today)']],
    'changes-the-case-of-current-names': [[' || name.toLowerCase() === found.toLowerCase() ? found', ' ? found']],
    'finds-the-exact-case-only': [["'giu')", "'gu')"]],
    'replaces-the-first-only': [["'giu')", "'iu')"]],
    'takes-the-shortest-name': [['right.length - left.length', 'left.length - right.length']],
    'takes-names-in-the-order-of-the-table': [['names.toSorted((left, right) => right.length - left.length)', 'names']],
    'searches-what-it-has-written': [
      ['  return text.replace(pattern, (found) => {', '  const replace = (found: string) => {'],
      [
        'name.toLowerCase() === found.toLowerCase() ? found : name\n  })',
        'name.toLowerCase() === found.toLowerCase() ? found : name\n  }\n  const codeOr = (name: string) => pattern.source.replace(longestFirst.join("|"), () => name)\n  return longestFirst.reduce((result, name) => result.replace(new RegExp(codeOr(name), "giu"), replace), text)',
      ],
    ],
    'finds-parts-of-words': [
      ['(?<![\\\\p{L}\\\\p{N}])(?:', '(?:'],
      [')(?![\\\\p{L}\\\\p{N}])`', ')`'],
    ],
    'looks-at-what-stands-before-only': [[')(?![\\\\p{L}\\\\p{N}])`', ')`']],
    'takes-digits-for-the-end-of-a-word': [
      ['(?<![\\\\p{L}\\\\p{N}])', '(?<!\\\\p{L})'],
      ['(?![\\\\p{L}\\\\p{N}])', '(?!\\\\p{L})'],
    ],
    'splits-at-spaces-alone': [
      ['(?<![\\\\p{L}\\\\p{N}])', '(?<!\\\\S)'],
      ['(?![\\\\p{L}\\\\p{N}])', '(?!\\\\S)'],
    ],
    'trips-over-signs': [['RegExp.escape(name)', "name.replaceAll('+', '.')"]],
    'rewrites-code': [['\\`[^\\`]*\\`|', '']],
    'rewrites-code-of-several-words': [['\\`[^\\`]*\\`|', '\\`\\\\S*\\`|']],
    'throws-for-names-of-the-future': [
      [
        "const platform = found.startsWith('`') ?",
        "if (!found.startsWith('`')) resolveName(platforms, found, writtenIn, today)\n    const platform = found.startsWith('`') ?",
      ],
    ],
    'leaves-nothing-of-ended-platforms': [
      [
        'return name === null || name.toLowerCase() === found.toLowerCase() ? found : name\n  })',
        "if (platform !== undefined && name === null) return ''\n    return name === null || name.toLowerCase() === found.toLowerCase() ? found : name\n  })",
      ],
    ],
  },
  'orders-pipelines': {
    'keeps-the-order-of-the-list': [['!order.includes(name) && after.every((one) => order.includes(one))', '!order.includes(name) && after.length >= 0']],
    'waits-for-one-step-only': [['after.every((one) => order.includes(one))', '(after.length === 0 || after.some((one) => order.includes(one)))']],
    'takes-the-last-that-could-be-next': [['const next = steps.find(', 'const next = steps.findLast(']],
    'runs-in-waves': [
      ['    const next = steps.find(', '    const next = steps.filter('],
      ['    if (next === undefined) {', '    if (next.length === 0) {'],
      ['    order.push(next.name)', '    order.push(...next.map(({ name }) => name))'],
    ],
    'stops-at-a-cycle': [['      const stuck = names', '      break\n      const stuck = names']],
    'blames-the-first-step-alone': [["PipelineCycleError', steps: stuck", "PipelineCycleError', steps: stuck.slice(0, 1)"]],
    'blames-every-step': [["PipelineCycleError', steps: stuck", "PipelineCycleError', steps: names"]],
    'takes-an-unknown-step-for-a-cycle': [['\n  for (const { after } of steps) requireSteps(names, after)', '']],
    'accepts-a-step-twice': [
      [
        '  if (twice !== undefined) throw new RangeError(`the step "${twice}" is there twice`)',
        '  if (twice !== undefined) return orderSteps(steps.filter(({ name }, index) => names.indexOf(name) === index))',
      ],
    ],
  },
  'reruns-what-changed': {
    'goes-one-step-far': [['rerun.has(one))) rerun.add(name)', 'changed.includes(one))) rerun.add(name)']],
    'goes-through-the-list-as-it-is': [['  for (const name of order) {\n    const after', '  for (const { name } of steps) {\n    const after']],
    'leaves-out-the-changed-steps': [['order.filter((name) => rerun.has(name))', 'order.filter((name) => rerun.has(name) && !changed.includes(name))']],
    'reruns-what-it-waits-for': [['if (after.some((one) => rerun.has(one))) rerun.add(name)', 'if (rerun.has(name)) for (const one of after) rerun.add(one)']],
    'waits-until-everything-changed': [['after.some((one) => rerun.has(one))', 'after.length > 0 && after.every((one) => rerun.has(one))']],
    'reruns-all-that-stands-behind': [
      [
        '  return order.filter((name) => rerun.has(name))',
        '  const start = order.findIndex((name) => rerun.has(name))\n  return start === -1 ? [] : order.slice(start)',
      ],
    ],
    'keeps-the-order-in-which-it-found-them': [['order.filter((name) => rerun.has(name))', '[...rerun]']],
    'ignores-unknown-steps': [
      ['\n  requireSteps(order, changed)', ''],
      ['order.filter((name) => rerun.has(name))', 'order.filter((name) => rerun.has(name)).slice()'],
    ],
  },
})
