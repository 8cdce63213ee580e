import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/02-provider-services/exercise.ts'

export default defineMistakes(exercise, {
  'lists-services': {
    'accepts-any-provider': [["\n  requireKnown(providers, provider, 'provider')", '']],
    'accepts-any-category': [["    category,\n    'category',", "    catalogue[0]?.category ?? category,\n    'category',"]],
    'takes-a-gap-for-an-unknown-category': [
      [
        '  return servicesOf(catalogue, provider, category).map(({ name }) => name)',
        '  const names = servicesOf(catalogue, provider, category).map(({ name }) => name)\n  if (names.length === 0) throw new RangeError(`there is no category "${category}"`)\n  return names',
      ],
    ],
    'sorts-by-name': [
      [
        '  return servicesOf(catalogue, provider, category).map(({ name }) => name)',
        '  return servicesOf(catalogue, provider, category).map(({ name }) => name).sort()',
      ],
    ],
    'stops-at-the-first': [
      ['servicesOf(catalogue, provider, category).map(({ name }) => name)', 'servicesOf(catalogue, provider, category).slice(0, 1).map(({ name }) => name)'],
    ],
    'lists-every-provider': [
      [
        'servicesOf(catalogue, provider, category).map(({ name }) => name)',
        'catalogue.filter((service) => service.category === category).map(({ name }) => name)',
      ],
    ],
  },
  'resolves-names': {
    'keeps-the-case': [['.toLowerCase().split', '.split']],
    'keeps-runs-of-spaces': [['.split(/\\s+/)', ".split(' ')"]],
    'takes-off-one-word-only': [
      [
        '  const start = words.findIndex((word) => !providerWords[provider].includes(word))',
        "  const start = providerWords[provider].includes(words[0] ?? '') && words.length > 1 ? 1 : 0",
      ],
    ],
    'keeps-the-word-for-the-provider': [['words.slice(start).join', 'words.join']],
    'takes-off-the-word-of-any-provider': [['!providerWords[provider].includes(word)', '!Object.values(providerWords).flat().includes(word)']],
    'accepts-part-of-a-name': [['bareName(provider, known) === bareName(provider, name)', 'bareName(provider, known).startsWith(bareName(provider, name))']],
    'ignores-former-names': [['current.length > 0 ? current : renamed', 'current']],
    'mixes-former-and-current-names': [['current.length > 0 ? current : renamed', '[...current, ...renamed]']],
    'takes-the-first-of-several': [['if (matches.length > 1)', 'if (matches.length > 99)']],
    'takes-the-first-of-several-former-names': [['if (matches.length > 1)', 'if (current.length > 1)']],
    'forgets-which-name-was-used': [['provider: service.provider, former }', 'provider: service.provider, former: null }']],
    'names-the-first-former-name': [
      ['provider: service.provider, former }', 'provider: service.provider, former: former && (service.formerNames[0] ?? null) }'],
    ],
    'answers-with-the-bare-name': [
      ['{ name: service.name, provider: service.provider, former }', '{ name: bareName(service.provider, service.name), provider: service.provider, former }'],
    ],
    'answers-with-the-former-name': [
      ['{ name: service.name, provider: service.provider, former }', '{ name: former?.name ?? service.name, provider: service.provider, former }'],
    ],
    'reports-the-folded-name': [['is called "${name}"`, { service: name }', 'is called "${name}"`, { service: name.trim().toLowerCase() }']],
    'suggests-names-without-providers': [['({ provider: service.provider, name: service.name })', 'service.name']],
  },
  'finds-equivalents': {
    'includes-the-own-provider': [['providers.filter((provider) => provider !== service.provider)', '[...providers]']],
    'leaves-out-empty-lists': [
      [
        'Object.fromEntries(others.map((provider) => [provider, namesOf(provider)]))',
        'Object.fromEntries(others.map((provider) => [provider, namesOf(provider)] as const).filter(([, names]) => names.length > 0))',
      ],
    ],
    'stops-at-the-first': [['service.category).map((one) => one.name)', 'service.category).slice(0, 1).map((one) => one.name)']],
    'knows-current-names-only': [
      [
        '  const { service } = findMatch(catalogue, name)\n  const others',
        '  const { service } = findMatch(catalogue.map((one) => ({ ...one, formerNames: [] })), name)\n  const others',
      ],
    ],
    'compares-names-exactly': [
      [
        '  const { service } = findMatch(catalogue, name)\n  const others',
        '  const service = catalogue.find((one) => one.name === name || one.formerNames.some((former) => former.name === name)) \n  if (service === undefined) throw namedError("UnknownServiceError", "unknown", { service: name })\n  const others',
      ],
    ],
    'answers-nothing-for-unknown-names': [
      [
        '  const { service } = findMatch(catalogue, name)\n  const others',
        '  let service: Service\n  try {\n    service = findMatch(catalogue, name).service\n  } catch {\n    return {}\n  }\n  const others',
      ],
    ],
  },
  'ranks-providers': {
    'puts-the-lowest-first': [['right.score - left.score', 'left.score - right.score']],
    'keeps-the-order-of-the-profiles': [['\n    .sort((left, right) => right.score - left.score)', '']],
    'reverses-equal-scores': [['.sort((left, right) => right.score - left.score)', '.sort((left, right) => left.score - right.score)\n    .reverse()']],
    'needs-one-must-only': [['musts.every((must) => strengths.includes(must))', 'musts.length === 0 || musts.some((must) => strengths.includes(must))']],
    'takes-musts-for-wishes': [['\n    .filter(({ strengths }) => musts.every((must) => strengths.includes(must)))', '']],
    'gives-points-for-musts': [['wishes[wish] ?? 0), total), missing }', 'wishes[wish] ?? 0), total + musts.length), missing }']],
    'counts-wishes-without-weights': [['score - (wishes[wish] ?? 0), total)', 'score - 1, Object.keys(wishes).length)']],
    'accepts-unknown-wishes': [['[...musts, ...Object.keys(wishes)]) requireKnown', 'musts) requireKnown']],
    'accepts-unknown-musts': [['[...musts, ...Object.keys(wishes)]) requireKnown', 'Object.keys(wishes)) requireKnown']],
    'lists-what-is-there': [
      ['return { provider, score: missing', 'return { missing: Object.keys(wishes).filter((wish) => strengths.includes(wish)), provider, score: missing'],
      ['total), missing }', 'total) }'],
    ],
    'accepts-a-weight-of-nothing': [['weight <= 0', 'weight < 0']],
    'accepts-fractions': [['!Number.isInteger(weight) || weight <= 0', '!(weight > 0)']],
  },
  'compares-ml-stacks': {
    'leaves-out-former-names': [['return latest === undefined ? name : `${name} (formerly ${latest.name})`', 'return latest === undefined ? name : name']],
    'takes-the-first-former-name': [['formerNames.toSorted((left, right) => right.until - left.until)', 'formerNames']],
    'takes-the-oldest-former-name': [['right.until - left.until', 'left.until - right.until']],
    'takes-the-last-of-one-year': [
      ['formerNames.toSorted((left, right) => right.until - left.until)', '[...formerNames].reverse().toSorted((left, right) => right.until - left.until)'],
    ],
    'takes-the-last-service': [['.map(labelOf).at(0)', '.map(labelOf).at(-1)']],
    'leaves-out-what-is-missing': [['[step, label(category)]))', '[step, label(category)]).filter(([, found]) => found !== null))']],
  },
})
