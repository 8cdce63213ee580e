import type { Platform } from './ml-platforms.ts'

/**
 * The platforms of the lesson. Sources: the providers' documentation and release notes; asOf 2026-11. A name's first month is that of
 * its announcement or of its general availability. Features are examples, not everything that a platform can do.
 */
export const asOf = '2026-11-25'

export const platforms: readonly Platform[] = [
  {
    provider: 'AWS',
    names: [
      { name: 'Amazon SageMaker', from: '2017-11' },
      { name: 'Amazon SageMaker AI', from: '2024-12' },
    ],
    endedIn: null,
    features: {
      notebooks: 'SageMaker Studio',
      'built-in algorithms': 'SageMaker AI built-in algorithms',
      AutoML: 'SageMaker Autopilot',
      pipelines: 'SageMaker Pipelines',
      'drag-and-drop': 'the visual editor of SageMaker Pipelines',
    },
  },
  {
    provider: 'AWS',
    names: [{ name: 'Amazon SageMaker', from: '2024-12' }],
    endedIn: null,
    features: { 'data and ML in one place': 'SageMaker Unified Studio' },
  },
  {
    provider: 'Google Cloud',
    names: [
      { name: 'Vertex AI', from: '2021-05' },
      { name: 'Gemini Enterprise Agent Platform', from: '2026-04' },
    ],
    endedIn: null,
    features: { notebooks: 'Colab Enterprise', AutoML: 'AutoML', TPUs: 'Cloud TPU', pipelines: 'Pipelines' },
  },
  {
    provider: 'Azure',
    names: [{ name: 'Azure Machine Learning', from: '2018-12' }],
    endedIn: null,
    features: {
      notebooks: 'notebooks in the studio',
      AutoML: 'automated ML',
      pipelines: 'Azure Machine Learning pipelines',
      'drag-and-drop': 'designer',
    },
  },
  {
    provider: 'Azure',
    // Without '(classic)' at first; the addition came with its successor.
    names: [{ name: 'ML Studio (classic)', from: '2015-02' }],
    endedIn: '2024-09',
    features: { 'drag-and-drop': 'experiments' },
  },
]
