import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'ML platforms',
  section: 'ml-platforms',
  requires: ['02-provider-services'],
  tasks: [
    {
      id: 'finds-platforms-by-need',
      title: 'Find platforms by need',
      points: 4,
      hint: 'Three questions for each platform: had it begun, had it not yet ended, does it have every need? Months written YYYY-MM compare as text.',
    },
    {
      id: 'resolves-names-by-date',
      title: 'Resolve a name by its date',
      points: 4,
      hint: 'Turn each platform into periods (name, from, until). One that holds the month wins; otherwise look for the one that ended last before it.',
    },
    {
      id: 'updates-texts',
      title: 'Update a text',
      points: 5,
      requires: ['resolves-names-by-date'],
      hint: 'Go through the text once: what you have just written must not be searched again. Look for longer names first, and step over code.',
    },
    {
      id: 'orders-pipelines',
      title: 'Order a pipeline',
      points: 4,
      hint: 'Which steps could run right now, if some were done already? What does it mean when there is none, and some are left?',
    },
    {
      id: 'reruns-what-changed',
      title: 'Rerun what changed',
      points: 3,
      requires: ['orders-pipelines'],
      hint: 'In a valid order, everything that a step waits for stands before it: one pass from front to back is enough.',
    },
  ],
})
