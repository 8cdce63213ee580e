import { defineExercise } from '#exercise'

export default defineExercise({
  title: 'Object storage',
  section: 'sdks',
  requires: ['07-storage-choice'],
  tasks: [
    {
      id: 'uploads-with-its-description',
      title: 'Upload with content type and metadata',
      points: 3,
      hint: 'One PutObjectCommand takes all of it; check the key before you build anything.',
    },
    {
      id: 'downloads-or-says-why-not',
      title: 'Download, or say why not',
      points: 5,
      hint: 'The body of an answer is a stream with methods that collect it. The name of an SDK error is more exact than its HTTP status.',
    },
    {
      id: 'lists-every-page',
      title: 'List every page',
      points: 4,
      hint: 'Each answer says whether more follows and with which token to ask for it; an answer without keys has no Contents at all.',
    },
    {
      id: 'sums-sizes-by-folder',
      title: 'Sum sizes by folder',
      points: 3,
      hint: 'Cut the prefix off each key first; what stands before the next slash names the row that it adds to.',
    },
    {
      id: 'writes-on-condition',
      title: 'Write on a condition',
      points: 5,
      hint: 'Let the service compare, not your code: IfNoneMatch and IfMatch are parameters of PutObjectCommand. After a lost race, begin again from the read.',
    },
  ],
  packages: ['@aws-sdk/client-s3'],
})
