import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Providers and their services',
  section: 'providers',
  requires: ['01-service-models'],
  tasks: [
    {
      id: 'lists-services',
      title: 'List services',
      points: 3,
      hint: 'Check both arguments before you filter: one against a constant list, the other against the catalogue you were given. The types alone do not stop a caller at run time.',
    },
    {
      id: 'resolves-names',
      title: 'Resolve a name',
      points: 5,
      hint: 'Bring a name to its bare form for one provider at a time; go through all current names before you look at a former one.',
    },
    {
      id: 'finds-equivalents',
      title: 'Find equivalents',
      points: 4,
      requires: ['resolves-names'],
      hint: 'First find out which service is meant; its category and its provider are all you need from it.',
    },
    {
      id: 'ranks-providers',
      title: 'Rank the providers',
      points: 5,
      hint: 'A must only decides who stays in; points come from wishes alone. A sort in JavaScript keeps equal items in their order.',
    },
    {
      id: 'compares-ml-stacks',
      title: 'Compare ML stacks',
      points: 3,
      hint: 'Write the label of one service first; the list of former names may be in any order, so compare the years.',
    },
  ],
})
