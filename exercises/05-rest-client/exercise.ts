import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'A REST client',
  section: 'rest',
  tasks: [
    {
      id: 'gets-one-server',
      title: 'Get one server',
      points: 4,
      hint: 'fetch does not reject for a 404: look at response.ok before you read the body, and let zod decide whether the body is a server.',
    },
    {
      id: 'lists-every-page',
      title: 'List every page',
      points: 4,
      hint: 'Keep asking while the answer has a next cursor; a URL object escapes what you put into its search parameters.',
    },
    {
      id: 'retries-what-may-pass',
      title: 'Retry what may pass',
      points: 5,
      hint: 'One loop around a single attempt: decide from the outcome whether waiting can help, and for how long, before you sleep.',
    },
    {
      id: 'creates-once',
      title: 'Create once',
      points: 4,
      requires: ['retries-what-may-pass'],
      hint: 'The key belongs to the call, not to the attempt.',
    },
    {
      id: 'stops-in-time',
      title: 'Stop in time',
      points: 3,
      hint: 'AbortSignal.any joins two signals; afterwards each of them can still tell you whether it was the one.',
    },
  ],
  packages: ['zod'],
})
