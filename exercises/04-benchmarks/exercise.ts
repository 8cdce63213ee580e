import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Benchmarks',
  section: 'benchmarks',
  tasks: [
    {
      id: 'takes-samples',
      title: 'Take samples',
      points: 4,
      hint: 'Two loops, and only the second one looks at the clock. Check the numbers before the first run, and the clock after each sample.',
    },
    {
      id: 'summarises-samples',
      title: 'Summarise samples',
      points: 4,
      hint: 'Sort a copy, and tell sort how to compare numbers. The spread is a median too: of the distances from the first one.',
    },
    {
      id: 'sums-three-ways',
      title: 'Sum three ways',
      points: 3,
      hint: 'Ask of each way: what is the sum of no values, is the first value squared like the others, and where is a large square kept?',
    },
    {
      id: 'compares-versions',
      title: 'Compare two versions',
      points: 4,
      hint: 'The same median stays on top whichever is slower: try a candidate that takes twice as long. Then look at how far each median could be off before you believe the difference.',
    },
    {
      id: 'runs-a-whole-benchmark',
      title: 'Run a whole benchmark',
      points: 5,
      requires: ['takes-samples', 'summarises-samples', 'compares-versions'],
      hint: 'The outer loop counts rounds, the inner one goes through the versions; each version gathers samples of its own.',
    },
  ],
})
