import type { FormerName, Profile, Provider, Service } from '../../../solutions/02-provider-services/provider-services.ts'

const animal = (provider: Provider, category: string, name: string, ...formerNames: readonly FormerName[]): Service => {
  return { name, provider, category, formerNames }
}

/** Services that no provider has, so that nothing can be known by heart. */
export const zoo: readonly Service[] = [
  animal('Azure', 'hauling', 'Azure Musk Ox'),
  animal('AWS', 'hauling', 'Amazon Bison'),
  animal('AWS', 'errands', 'AWS Swift'),
  animal('AWS', 'hauling', 'AWS Alpaca Lite'),
  animal('Google Cloud', 'hauling', 'Google Yak Engine'),
  animal('Google Cloud', 'errands', 'Hummingbird Runs', { name: 'Google Wren', until: 2016 }, { name: 'Cloud Sparrow', until: 2021 }),
  animal('Google Cloud', 'errands', 'Cloud Finch'),
  animal('AWS', 'stores', 'Amazon Burrow'),
  animal('Google Cloud', 'stores', 'Cloud Burrow'),
  animal('Azure', 'stores', 'Azure Den', { name: 'Azure Burrow', until: 2018 }, { name: 'Microsoft Warren', until: 2015 }),
  animal('AWS', 'learning', 'Amazon Mole AI', { name: 'AWS Tunneller', until: 2019 }, { name: 'Amazon Mole', until: 2022 }),
  animal('Google Cloud', 'learning', 'Vole Studio', { name: 'Google Shrew', until: 2024 }, { name: 'Cloud Dormouse', until: 2020 }),
  animal('Azure', 'learning', 'Azure Mole'),
  animal('Azure', 'learning', 'Azure Hedgehog', { name: 'Azure Urchin', until: 2023 }),
  animal('AWS', 'passes', 'AWS Badge'),
  animal('Google Cloud', 'passes', 'Google Badge'),
  animal('Azure', 'passes', 'Microsoft Tag', { name: 'Azure Badge', until: 2020 }),
  animal('AWS', 'counting', 'Amazon Magpie', { name: 'AWS Abacus', until: 2015 }),
  animal('Azure', 'counting', 'Azure Parrot', { name: 'Azure Counter', until: 2012 }, { name: 'Azure Abacus', until: 2017 }),
  animal('Azure', 'queues', 'Azure Caterpillar'),
]

export const keepers: readonly Profile[] = [
  { provider: 'Azure', strengths: ['shade', 'hay', 'pond'] },
  { provider: 'AWS', strengths: ['hay', 'fence', 'night watch'] },
  { provider: 'Google Cloud', strengths: ['pond', 'fence', 'hay'] },
]
