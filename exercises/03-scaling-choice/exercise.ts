import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Scale out or up',
  section: 'scaling',
  alsoTeaches: ['cost'],
  tasks: [
    {
      id: 'chooses-a-way-to-scale',
      title: 'Choose a way to scale',
      points: 5,
      hint: 'Collect the forces of each side in one list each, and look at leanings only when both lists are empty.',
    },
    {
      id: 'simulates-an-autoscaler',
      title: 'Simulate an autoscaler',
      points: 6,
      hint: 'First work out what each minute wants; what runs in a minute then depends on a few of the wants before it, and never on its own.',
    },
    {
      id: 'predicts-the-speed-up',
      title: 'Predict the speed-up',
      points: 3,
      hint: 'Take one hour of work on one machine: which part of the hour shrinks with more machines, and what is left of it with endlessly many?',
    },
    {
      id: 'compares-the-costs',
      title: 'Compare the costs',
      points: 5,
      hint: 'Price one type under one way with a function of its own; the rest is choosing the cheapest of a list, twice.',
    },
  ],
})
