import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Choosing storage',
  section: 'storage',
  requires: ['01-service-models'],
  tasks: [
    {
      id: 'finds-the-gaps',
      title: 'Find the gaps',
      points: 3,
      hint: 'Write the table down as data, one set of needs for each kind; go through all needs in their order, not in the order asked for.',
    },
    {
      id: 'chooses-a-kind',
      title: 'Choose a kind',
      points: 5,
      requires: ['finds-the-gaps'],
      hint: 'The first kind without gaps is the answer. Without one, find the smallest number of gaps first, then every kind that has it.',
    },
    {
      id: 'names-the-services',
      title: 'Name the services',
      points: 4,
      hint: 'Ask for each provider by itself, in the catalogue’s order. What can be had on request can be had.',
    },
    {
      id: 'plans-an-upload',
      title: 'Plan an upload',
      points: 4,
      hint: 'Ask first how much one part must hold at least when there are as many parts as are allowed; the number of parts comes last.',
    },
    {
      id: 'plans-a-read',
      title: 'Plan a read',
      points: 4,
      hint: 'First ask whether the table’s whole key is given. Else count, for the table and each index, how many conditions its keys take in.',
    },
  ],
})
