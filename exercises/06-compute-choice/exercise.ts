import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Choosing compute',
  section: 'compute',
  requires: ['01-service-models'],
  tasks: [
    {
      id: 'finds-what-stands-in-the-way',
      title: 'Find what stands in the way',
      points: 4,
      hint: 'One question for each obstacle, asked in the given order. A limit that is met exactly is no obstacle, and Infinity is no limit.',
    },
    {
      id: 'prices-a-month',
      title: 'Price a month',
      points: 4,
      hint: 'Runs in flight at the peak = runs per second × seconds per run. Idle machines cost as much as busy ones; idle functions cost nothing.',
    },
    {
      id: 'finds-the-break-even',
      title: 'Find the break-even',
      points: 4,
      requires: ['prices-a-month'],
      hint: 'The fleet is a flat line. The cost of use is flat, then bends upwards where each free amount is used up: look at one stretch after the other.',
    },
    {
      id: 'reviews-the-rules-of-thumb',
      title: 'Review the rules of thumb',
      points: 4,
      requires: ['finds-what-stands-in-the-way', 'prices-a-month'],
      hint: 'First decide which rules apply to the workload; then ask of each serverless offer, for that rule alone, whether it copes.',
    },
    {
      id: 'chooses-an-offer',
      title: 'Choose an offer',
      points: 4,
      requires: ['finds-what-stands-in-the-way', 'prices-a-month'],
      hint: 'Three sieves: without obstacles, within the premium over the cheapest of those, then the kind with least to manage and its cheapest.',
    },
  ],
})
