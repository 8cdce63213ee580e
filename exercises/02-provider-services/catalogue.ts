import type { FormerName, Profile, Provider, Service } from './provider-services.ts'

/** Services by provider and category, and strengths. Sources: the providers' product pages; asOf 2026-11. */
export const asOf = '2026-11-25'

const service = (provider: Provider, category: string, name: string, ...formerNames: readonly FormerName[]): Service => {
  return { name, provider, category, formerNames }
}

export const catalogue: readonly Service[] = [
  service('AWS', 'virtual machines', 'Amazon EC2'),
  service('AWS', 'containers', 'Amazon ECS'),
  service('AWS', 'containers', 'Amazon EKS'),
  service('AWS', 'functions', 'AWS Lambda'),
  service('AWS', 'object storage', 'Amazon S3'),
  service('AWS', 'block storage', 'Amazon EBS'),
  service('AWS', 'SQL database', 'Amazon RDS'),
  service('AWS', 'NoSQL database', 'Amazon DynamoDB'),
  service('AWS', 'data warehouse', 'Amazon Redshift'),
  service('AWS', 'ML platform', 'Amazon SageMaker AI', { name: 'Amazon SageMaker', until: 2024 }),
  service('AWS', 'identity', 'AWS Identity and Access Management'),
  service('Google Cloud', 'virtual machines', 'Google Compute Engine'),
  service('Google Cloud', 'containers', 'Google Kubernetes Engine', { name: 'Google Container Engine', until: 2017 }),
  service('Google Cloud', 'containers', 'Cloud Run'),
  service('Google Cloud', 'functions', 'Cloud Run functions', { name: 'Cloud Functions', until: 2024 }),
  service('Google Cloud', 'object storage', 'Cloud Storage'),
  service('Google Cloud', 'block storage', 'Persistent Disk'),
  service('Google Cloud', 'SQL database', 'Cloud SQL'),
  service('Google Cloud', 'NoSQL database', 'Firestore'),
  service('Google Cloud', 'data warehouse', 'BigQuery'),
  service('Google Cloud', 'ML platform', 'Gemini Enterprise Agent Platform', { name: 'Vertex AI', until: 2026 }),
  service('Google Cloud', 'identity', 'Identity and Access Management'),
  service('Azure', 'virtual machines', 'Azure Virtual Machines'),
  service('Azure', 'containers', 'Azure Kubernetes Service'),
  service('Azure', 'containers', 'Azure Container Apps'),
  service('Azure', 'functions', 'Azure Functions'),
  service('Azure', 'object storage', 'Azure Blob Storage'),
  service('Azure', 'block storage', 'Azure managed disks'),
  service('Azure', 'SQL database', 'Azure SQL Database'),
  service('Azure', 'NoSQL database', 'Azure Cosmos DB'),
  service('Azure', 'data warehouse', 'Azure Synapse Analytics', { name: 'Azure SQL Data Warehouse', until: 2019 }),
  service('Azure', 'ML platform', 'Azure Machine Learning'),
  service('Azure', 'identity', 'Microsoft Entra ID', { name: 'Azure Active Directory', until: 2023 }),
]

/** What each provider is often chosen for: a starting point for a discussion, not a verdict. */
export const profiles: readonly Profile[] = [
  { provider: 'AWS', strengths: ['GPU machines', 'widest choice'] },
  { provider: 'Google Cloud', strengths: ['GPU machines', 'data analytics', 'TPUs'] },
  { provider: 'Azure', strengths: ['GPU machines', 'Microsoft integration'] },
]
