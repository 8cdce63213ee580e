import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'GPU instances',
  section: 'gpu',
  requires: ['11-pricing-models'],
  tasks: [
    {
      id: 'picks-the-cheapest-instance',
      title: 'Pick the cheapest instance',
      points: 4,
      hint: 'Filter first, compare prices last. One small function for each need serves twice: to filter, and to say which need nothing meets.',
    },
    {
      id: 'ranks-by-gpu-hour',
      title: 'Rank by GPU-hour',
      points: 3,
      hint: 'Think of the machines that must not be in the list at all before you divide; sorting in JavaScript keeps the order of equals.',
    },
    {
      id: 'expects-the-cost-of-a-spot-run',
      title: 'Expect the cost of a spot run',
      points: 5,
      hint: 'Ask how many hours the next hour of progress costs on average, when failing means starting over from the last checkpoint. The last segment may be shorter.',
    },
    {
      id: 'writes-gcloud-arguments',
      title: 'Write the gcloud arguments',
      points: 5,
      hint: 'Begin with the flags that every machine needs, then add those that depend on something. For metadata, look for a delimiter that no value contains.',
    },
    {
      id: 'quotes-for-the-shell',
      title: 'Quote for the shell',
      points: 3,
      hint: 'Between single quotes a shell changes nothing; a single quote itself has to stand outside of them.',
    },
  ],
})
