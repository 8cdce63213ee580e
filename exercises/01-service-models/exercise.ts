import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Service models',
  section: 'service-models',
  alsoTeaches: ['mental-model'],
  tasks: [
    {
      id: 'classifies-services',
      title: 'Classify a service',
      points: 4,
      hint: 'Fold both names to one form (case, spaces at the ends, runs of spaces inside) and compare current and former names.',
    },
    {
      id: 'rejects-unknown-services',
      title: 'Reject unknown services',
      points: 3,
      hint: 'Count the fewest single-character edits between the two folded names; remember which entry a former name belongs to.',
    },
    {
      id: 'says-who-manages-a-layer',
      title: 'Say who manages a layer',
      points: 4,
      hint: 'Draw the stack from top to bottom and a line under what is yours: from on premises to SaaS it moves up, several layers at a time. One layer stays yours wherever the line is.',
    },
    {
      id: 'recommends-a-model',
      title: 'Recommend a model',
      points: 4,
      hint: 'Go from the model that leaves you least to manage to the one that leaves you most, and stop at the first that fits.',
    },
    {
      id: 'groups-examples-by-model',
      title: 'Group data-science examples',
      points: 3,
      hint: 'Begin with an object that has all three models in it; sort a copy, never the catalogue you were given.',
    },
  ],
})
