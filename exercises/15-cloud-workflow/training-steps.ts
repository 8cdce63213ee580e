import type { Step } from './cloud-workflow.ts'

/** An invented workflow. The eight steps of the lesson but the last, in no good order: shutting down is the business of whoever runs them. */
export const trainingSteps: readonly Pick<Step, 'id' | 'needs'>[] = [
  { id: 'download the results', needs: ['run the workload'] },
  { id: 'run the workload', needs: ['store the data', 'launch a machine'] },
  { id: 'store the data', needs: ['set up credentials', 'install the SDK'] },
  { id: 'launch a machine', needs: ['set up credentials', 'install the SDK'] },
  { id: 'install the SDK', needs: [] },
  { id: 'set up credentials', needs: ['create an account'] },
  { id: 'create an account', needs: [] },
]
