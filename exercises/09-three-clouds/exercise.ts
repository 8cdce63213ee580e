import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Three clouds, one interface',
  section: 'sdks',
  requires: ['05-rest-client', '08-object-storage'],
  tasks: [
    {
      id: 'puts-and-gets-objects',
      title: 'Put and get objects',
      points: 6,
      hint: 'Write one small table of what differs between the clouds (URL, headers, condition), and one function that sends. An object is bytes, not text.',
    },
    {
      id: 'lists-every-page',
      title: 'List every page',
      points: 5,
      hint: 'Look at the three answers side by side: where is the token of the next page, what stands there on the last page, and what is missing when nothing is found?',
    },
    {
      id: 'tells-failures-apart',
      title: 'Tell failures apart',
      points: 4,
      hint: 'Go down the rows, and ask each for the code and the status; read the body of a failure as text, because it need not be what you expect.',
    },
    {
      id: 'keeps-credentials-to-itself',
      title: 'Keep credentials out of logs and errors',
      points: 3,
      allOrNothing: true,
      hint: 'Make log lines and messages from the request before authorize and from the answer’s status and code: nothing that has met a credential goes in.',
    },
    {
      id: 'queries-with-parameters',
      title: 'Query with parameters',
      points: 6,
      hint: 'A name is checked against a pattern from its first to its last character and then quoted; a value never becomes part of the text.',
    },
  ],
  packages: ['zod'],
})
