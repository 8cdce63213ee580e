import { defineExercise } from '#exercise'

/** Handed in, honestly, beside every hostile sample: it must keep all its points. */
export default defineExercise({
  title: 'Neighbour',
  section: 'mental-model',
  tasks: [
    { id: 'doubles', title: 'Double', points: 1, hint: 'Multiply by two.' },
    { id: 'fetches', title: 'Fetch', points: 1, hint: 'Ask and read the text.' },
  ],
})
