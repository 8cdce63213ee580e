import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Storage tiers',
  section: 'cost',
  alsoTeaches: ['storage'],
  requires: ['07-storage-choice'],
  tasks: [
    {
      id: 'bills-a-month',
      title: 'Bill a month',
      points: 4,
      hint: 'Storage is billed for the size that the tier makes of an object, reading for the size that it has.',
    },
    {
      id: 'bills-a-short-stay',
      title: 'Bill a short stay',
      points: 3,
      hint: 'First settle how many days are billed, then turn days into months.',
    },
    {
      id: 'finds-the-break-even-reads',
      title: 'Find the break-even',
      points: 3,
      hint: 'Think of one object, and of its bill in each tier as a line that rises with the reads. Where do the lines meet, and when do they never?',
    },
    {
      id: 'picks-the-cheapest-tier',
      title: 'Pick the cheapest tier',
      points: 4,
      hint: 'Leave out what is too slow, price the rest for the whole time, and keep the first of the cheapest.',
    },
    {
      id: 'plans-a-lifecycle',
      title: 'Plan a lifecycle',
      points: 6,
      hint: 'There are few ways to go from warm to cold: list them all, and price each by stays, where neighbouring phases in one tier are one stay.',
    },
  ],
})
