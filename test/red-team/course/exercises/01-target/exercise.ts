import { defineExercise } from '#exercise'

/** What every hostile sample attacks: a value, a classification, a callback, a request and an error, each with a task of its own. */
export default defineExercise({
  title: 'Target',
  section: 'service-models',
  tasks: [
    { id: 'sums', title: 'Sum', points: 4, hint: 'Add one number after the other.' },
    { id: 'classifies', title: 'Classify', points: 6, allOrNothing: true, hint: 'Look at who runs the machine.' },
    { id: 'describes', title: 'Describe', points: 2, hint: 'Count the characters of the name.' },
    { id: 'calls-back', title: 'Call back', points: 2, hint: 'Wait for each answer before the next question.' },
    { id: 'adds-pages', title: 'Add pages', points: 2, hint: 'Follow next until it is null.' },
  ],
  packages: ['zod'],
})
