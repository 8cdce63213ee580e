import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Pricing models',
  section: 'cost',
  requires: ['06-compute-choice'],
  tasks: [
    {
      id: 'finds-the-price-in-force',
      title: 'Find the price in force',
      points: 3,
      hint: 'Of the rows that have begun by that day, the last one to begin counts; dates written as year, month, day compare like text.',
    },
    {
      id: 'bills-by-the-second',
      title: 'Bill by the second',
      points: 3,
      hint: 'Every run has its own start and its own minimum, so settle each run before you add them up.',
    },
    {
      id: 'finds-the-break-even',
      title: 'Find the break-even',
      points: 4,
      hint: 'First turn a reservation into one number, what an hour of its term costs with its share of the upfront payment.',
    },
    {
      id: 'counts-what-interruptions-cost',
      title: 'Count what interruptions cost',
      points: 5,
      hint: 'Follow one stint after the other: how long it lasts, how much of it is restart, and what has been saved when it ends.',
    },
    {
      id: 'mixes-the-models',
      title: 'Mix the models',
      points: 5,
      hint: 'Write what a given number of reserved machines costs, hour by hour, then try every number that could make sense.',
    },
  ],
})
