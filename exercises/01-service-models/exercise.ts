import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Service models',
  section: 'service-models',
  tasks: [
    { id: 'classifies-services', title: 'Classify services', points: 4, hint: 'Compare names after folding case and spaces.' },
    { id: 'names-who-manages', title: 'Who manages what', points: 3, hint: 'Read the stack from the bottom up.' },
  ],
})
