import type { CatalogueEntry } from './service-models.ts'

/** The services of the lesson. Sources: the providers' product pages and NIST SP 800-145; asOf 2026-11. */
export const asOf = '2026-11-24'

export const catalogue: readonly CatalogueEntry[] = [
  { name: 'Amazon EC2', formerNames: [], model: 'IaaS', dataScienceUse: 'training on a machine you set up yourself' },
  {
    name: 'Google Compute Engine',
    formerNames: [],
    model: 'IaaS',
    dataScienceUse: 'training with attached accelerators',
  },
  { name: 'Azure Virtual Machines', formerNames: [], model: 'IaaS', dataScienceUse: null },
  { name: 'AWS Elastic Beanstalk', formerNames: [], model: 'PaaS', dataScienceUse: null },
  { name: 'Google App Engine', formerNames: [], model: 'PaaS', dataScienceUse: 'serving a model behind a web page' },
  { name: 'Azure App Service', formerNames: ['Azure Websites'], model: 'PaaS', dataScienceUse: null },
  {
    name: 'Amazon SageMaker AI',
    formerNames: ['AWS SageMaker', 'Amazon SageMaker'],
    model: 'PaaS',
    dataScienceUse: 'managed notebooks and training jobs',
  },
  // Still runs, but only kept going (sustaining engineering) since February 2026: choose another for something new.
  { name: 'Heroku', formerNames: [], model: 'PaaS', dataScienceUse: null },
  { name: 'Gmail', formerNames: ['Google Mail'], model: 'SaaS', dataScienceUse: null },
  { name: 'Slack', formerNames: [], model: 'SaaS', dataScienceUse: null },
  {
    name: 'Microsoft Power BI',
    formerNames: ['Power BI for Office 365'],
    model: 'SaaS',
    dataScienceUse: 'dashboards over finished data',
  },
]
