import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'A cloud workflow',
  section: 'workflow',
  requires: ['11-pricing-models'],
  tasks: [
    {
      id: 'orders-the-steps',
      title: 'Order the steps',
      points: 4,
      hint: 'Keep a set of what is done and look, from the top of the list, for the first step that could go next. What does it mean when there is none?',
    },
    {
      id: 'locates-the-data',
      title: 'Locate the data',
      points: 3,
      hint: 'Split the text yourself: a URL object encodes some characters of a key, drops others and resolves `..`.',
    },
    {
      id: 'adds-up-the-cost-so-far',
      title: 'Add up the cost so far',
      points: 3,
      hint: 'Round up the seconds of each rental before you compare them with the minimum; a rental without an end lasts until now.',
    },
    {
      id: 'always-shuts-down',
      title: 'Run, and always shut down',
      points: 6,
      hint: 'Note a rental before its step runs. After the steps, whatever their outcome, go through your notes backwards, with a try of its own around each shut-down.',
    },
    {
      id: 'stops-when-cancelled',
      title: 'Stop when cancelled',
      points: 4,
      hint: 'Look at the signal at two places only: before a step begins, and when one has rejected.',
    },
  ],
})
