import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'A serverless handler',
  section: 'serverless',
  requires: ['08-object-storage'],
  tasks: [
    {
      id: 'counts-lines',
      title: 'Count lines',
      points: 3,
      hint: 'A line break ends a line, it does not begin one. What can come after the last line break, and when is that a line?',
    },
    {
      id: 'reads-one-record',
      title: 'Read one record',
      points: 4,
      hint: 'One small function that walks down a path of names and insists on a text at its end serves all three fields. In a form, a space is written as a plus sign.',
    },
    {
      id: 'takes-every-kind-of-event',
      title: 'Take every kind of event',
      points: 3,
      hint: 'An event is unknown data: look at what it has before you use it. A record that is merely damaged is not for this function to judge.',
    },
    {
      id: 'counts-each-delivery-once',
      title: 'Count each delivery once',
      points: 5,
      requires: ['counts-lines'],
      hint: 'What is worth remembering is outside: ask hasResult before you read. The same record may also come twice within one event.',
    },
    {
      id: 'keeps-the-others-when-one-fails',
      title: 'Let one failure cost one record',
      points: 5,
      requires: ['counts-each-delivery-once'],
      hint: 'A failure must not leave the record that it belongs to. Where do you keep it until all have had their turn?',
    },
  ],
  packages: ['zod'],
})
