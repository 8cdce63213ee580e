import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/01-service-models/exercise.ts'

export default defineMistakes(exercise, {
  'classifies-services': {
    'accepts-part-of-a-name': [
      [
        ' namesOf(candidate).includes(wanted)',
        `
    namesOf(candidate).some((known) => known === wanted || (wanted.length > 6 && known.startsWith(wanted))),
  `,
      ],
    ],
    'compares-names-exactly': [['namesOf(candidate).includes(wanted', '[candidate.name, ...candidate.formerNames].includes(name']],
    'ignores-former-names': [['namesOf(candidate).includes(wanted)', 'fold(candidate.name) === wanted']],
    'keeps-runs-of-spaces': [[".replace(/\\s+/g, ' ').toLowerCase", '.toLowerCase']],
  },
  'rejects-unknown-services': {
    'keeps-the-catalogue-order': [
      [
        `
    .sort((left, right) => left.edits - right.edits)`,
        '',
      ],
    ],
    'overlooks-former-names': [['Math.min(...namesOf(entry).map((name) => editsBetween(wanted, name)', 'editsBetween(wanted, fold(entry.name']],
    'reports-the-folded-name': [['UnknownServiceError(name, nearNames', 'UnknownServiceError(wanted, nearNames']],
    'suggests-everything-near': [
      [
        `
    .slice(0, 3)`,
        '',
      ],
    ],
    'suggests-former-names': [
      [
        '.map((entry) => ({ name: entry.name, edits: Math.min(...namesOf(entry).map((name) => editsBetween(wanted, name)',
        `.flatMap((entry) => [entry.name, ...entry.formerNames])
    .map((name) => ({ name, edits: editsBetween(wanted, fold(name`,
      ],
    ],
  },
  'says-who-manages-a-layer': {
    'answers-for-unknown-layers': [
      [
        `
  requireLayer(layer)`,
        '',
      ],
    ],
    'leaves-saas-data-to-the-provider': [[".includes(layer) ? 'customer", ".includes(layer) && !(deployment === 'SaaS' && layer === 'data') ? 'customer"]],
    'lets-the-provider-patch-iaas-guests': [
      [".includes(layer) ? 'customer", ".includes(layer) && !(deployment === 'IaaS' && layer === 'operating system') ? 'customer"],
    ],
    'treats-unknown-deployments-as-saas': [
      [
        `
  if (!deployments.includes(deployment)) throw new RangeError(\`there is no deployment "\${deployment}"\`)`,
        '',
      ],
      [' return customerLayers[deployment].includes', ' return (customerLayers[deployment] ?? customerLayers.SaaS).includes'],
    ],
  },
  'recommends-a-model': {
    'ignores-unknown-layers': [
      [
        `needed.forEach(requireLayer)
  const fits = (deployment: Deployment) => needed`,
        `const known = needed.filter((layer) => layers.includes(layer))
  const fits = (deployment: Deployment) => known`,
      ],
    ],
    'needs-only-one-layer': [['needed.every', 'needed.some']],
    'never-leaves-the-cloud': [["deployments.find(fits) ?? 'on-premises", "deployments.slice(0, 3).find(fits) ?? 'IaaS"]],
    'picks-the-most-control': [['deployments.find', 'deployments.findLast']],
  },
  'groups-examples-by-model': {
    'keeps-the-catalogue-order': [['catalogue.toSorted((left, right) => (left.name < right.name ? -1 : 1))', '[...catalogue]']],
    'lists-names-alone': [['`${name}: ${dataScienceUse}`', 'name']],
    'lists-services-without-a-use': [['if (dataScienceUse !== null) groups', 'groups']],
    'sorts-the-whole-line-backwards': [['-1 : 1', '1 : -1']],
  },
})
