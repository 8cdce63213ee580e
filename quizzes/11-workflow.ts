import { defineQuiz, variantsOf } from '#quiz'
import { asOf, prices } from '../exercises/11-pricing-models/prices.ts'

const machine = prices.find((row) => row.machine === 'm6a.xlarge')
if (machine === undefined) throw new Error('the price list has no m6a.xlarge')
const { onDemandUsdPerHour } = machine

export default defineQuiz({
  title: 'A job in the cloud, from start to end',
  lesson: '15-cloud-workflow',
  questions: [
    {
      kind: 'ordering',
      id: 'whole-job-in-the-cloud',
      asks: 'what-happens',
      prompt: 'A first job in the cloud, done by a program: in which order do these steps come?',
      items: [
        { text: 'Create an account', why: 'Without one there is nobody who may do anything.' },
        { text: 'Set up credentials', why: 'They belong to the account, and everything below is allowed by them.' },
        { text: 'Launch a machine', why: 'From here on it is paid for.' },
        { text: 'Run the workload', why: 'It needs a machine to run on.' },
        { text: 'Download the results', why: 'Before the machine is gone, and what lies on it.' },
        { text: 'Shut down what was rented', why: 'Last, and the step that is forgotten most: until then the bill grows.' },
      ],
      explanation: 'The last step is as much a part of the job as the first. A job is done when nothing of it is paid for any more.',
    },
    {
      kind: 'ordering',
      id: 'from-laptop-to-many-machines',
      asks: 'which',
      prompt: 'A training program moves to the cloud piece by piece, so that each step changes one thing. In which order?',
      items: [
        { text: 'Laptop, data from a local file', why: 'Most mistakes show here, where trying again costs nothing.' },
        { text: 'Laptop, data from an object store', why: 'Now only the place of the data is new, and with it the credentials.' },
        { text: 'One rented machine, data from the object store', why: 'Now only the place of the program is new.' },
        {
          text: 'Several rented machines, data from the object store',
          why: 'Last: a mistake is paid for as many times as there are machines.',
        },
      ],
      explanation: 'Move one thing at a time. What fails then is what was changed last.',
    },
    {
      kind: 'single-choice',
      id: 'training-fails-at-night',
      asks: 'what-happens',
      prompt:
        'A script on your laptop launches a machine, trains on it, downloads the result and shuts the machine down. It ends at the first command that fails. At two in the morning, the training fails. What happens to the machine? Pick one.',
      options: [
        {
          text: 'It ends together with the script',
          why: 'The script runs on your laptop. The provider does not know that the two belong together.',
        },
        {
          text: 'It runs on, and is paid until somebody stops it',
          isRight: true,
          why: 'The command that shuts it down comes after the one that failed, and is never reached.',
        },
        {
          text: 'The provider stops it, since nothing runs on it',
          why: 'An idle machine is no fault to a provider: it may be needed at any moment.',
        },
        { text: 'It runs on, but idle hours are not billed', why: 'The hours are billed for being rented, busy or idle.' },
      ],
      explanation: 'A list of commands ends where it fails. Shutting down must not be one of them: it belongs to whoever runs the list.',
    },
    {
      kind: 'predicted-output',
      id: 'finally-in-reverse',
      asks: 'what-happens',
      prompt: 'Two steps rent something, the third one fails. What does this print?',
      code: `const log: string[] = []
const rented: string[] = []
try {
  rented.push('data')
  rented.push('machine')
  throw new Error('out of memory')
  log.push('done')
} catch {
  log.push('failed')
} finally {
  log.push(...rented.toReversed())
}
console.log(log.join(', '))`,
      options: [
        { text: 'failed', why: '`finally` runs also after an error: that is what it is for.' },
        { text: 'failed, data, machine', why: '`toReversed` turns the order round: the last rented comes first.' },
        {
          text: 'failed, machine, data',
          isRight: true,
          why: 'The error skips the rest of `try`; then what was rented is shut down, the last first.',
        },
        { text: 'done, machine, data', why: 'The error is thrown before `done` could be noted.' },
      ],
      explanation: 'Note what is rented; `finally` goes through the notes backwards, however the steps have ended.',
    },
    {
      kind: 'single-choice',
      id: 'last-rented-first',
      asks: 'why',
      prompt: 'A workflow shuts down what it has rented in reverse order. Why? Pick one.',
      options: [
        {
          text: 'Later things use earlier ones',
          isRight: true,
          why: 'A machine that still writes to storage fails when the storage goes first.',
        },
        {
          text: 'Later things cost more by the hour',
          why: 'The order of steps says nothing about prices, and seconds of either hardly show on a bill.',
        },
        {
          text: 'Providers demand it',
          why: 'They refuse some deletions. Most they carry out, even where something else then breaks.',
        },
        { text: 'Earlier things end by themselves', why: 'Nothing rented does. Each has to be ended.' },
      ],
      explanation: 'Take down in the reverse order of building up: then nothing loses what it stands on.',
    },
    {
      kind: 'matching',
      id: 'what-a-step-needs',
      asks: 'which',
      prompt: 'What must be done before each of these steps can begin?',
      pairs: [
        { left: 'set up credentials', right: 'an account is created', why: 'Credentials belong to an account.' },
        {
          left: 'launch a machine from a program',
          right: 'credentials are set up and the SDK is installed',
          why: 'The SDK sends the request, the credentials allow it.',
        },
        {
          left: 'run the workload',
          right: 'the data is stored and a machine is launched',
          why: 'It needs something to run on, and something to work on.',
        },
        { left: 'download the results', right: 'the workload has run', why: 'Until then there are none.' },
      ],
      extra: [{ text: 'the machine is shut down', why: 'That comes last: nothing waits for it but the bill.' }],
      explanation: 'Name what each step needs, and the order follows. Steps that do not need each other may come in any order.',
    },
    variantsOf('days-of-a-forgotten-machine', (draw) => {
      const hours = draw.whole(3, 10)
      const days = draw.whole(12, 40)
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `A machine is rented on demand for a job of ${hours} hours. It is forgotten, and stopped ${days} days after the job’s end. What do these ${days} days cost in US dollars? (Disks are left out.)`,
        table: {
          head: ['m6a.xlarge', 'USD an hour'],
          rows: [['on demand', String(onDemandUsdPerHour)]],
          source: 'AWS price list, Linux, us-east-1',
          asOf,
        },
        value: days * 24 * onDemandUsdPerHour,
        abs: 0.01,
        unit: 'USD',
        why: 'All hours of all days, since the machine was on and rented.',
        slips: [
          { value: hours * onDemandUsdPerHour, why: 'That is the job itself. The machine was rented far longer.' },
          { value: (days * 24 + hours) * onDemandUsdPerHour, why: 'That is the whole bill. The job’s own hours were well spent.' },
          { value: days * 8 * onDemandUsdPerHour, why: 'That is eight hours a day. A machine is billed at night, too.' },
          { value: days * onDemandUsdPerHour, why: 'The price is for an hour, not for a day.' },
        ],
        explanation: 'A small price by the hour is a large one by the month. Look at what still runs, and set an alert on the bill.',
      }
    }),
    {
      kind: 'short-text',
      id: 'key-in-an-s3-location',
      asks: 'which',
      prompt: 'A program is started with `s3://my-bucket/2026/data.csv`. Which key does it have to read?',
      accepted: [{ text: '2026/data.csv', why: 'All that comes after the bucket and its slash. The slash inside is a part of the key.' }],
      slips: [
        { text: '/2026/data.csv', why: 'The first slash only ends the bucket’s name. With it, this would be another key.' },
        { text: 'data.csv', why: 'A key is the whole name, with what looks like a folder.' },
        { text: 'my-bucket/2026/data.csv', why: 'The bucket is named apart from the key.' },
        { text: 's3://my-bucket/2026/data.csv', why: 'That is the location: bucket and key together.' },
      ],
      hint: 'A location names a bucket first, then the key in it.',
      explanation: 'An ordinary bucket is a flat list of keys. That a slash looks like a folder is a habit of those who read it.',
    },
    {
      kind: 'single-choice',
      id: 'what-differs-in-the-cloud',
      asks: 'which',
      prompt:
        'A program reads `local.csv` on a laptop. Now it is to read the same data from a bucket, on a rented machine. What should differ between the two runs? Pick one.',
      options: [
        {
          text: 'The program: one version for files, one for the cloud',
          why: 'Two versions drift apart, and what was tested is not what runs.',
        },
        { text: 'The data: a bucket has its own format', why: 'An object is a file’s bytes as they are. A CSV file stays one.' },
        {
          text: 'The program: it gets an access key written into it',
          why: 'A key in a program goes wherever the program goes. Credentials come from outside it, on either machine.',
        },
        {
          text: 'The location that the program is given',
          isRight: true,
          why: 'One place in the program decides what a location means; the rest does not know the difference.',
        },
      ],
      explanation: 'Nothing in a program should change on its way to the cloud but where it finds its data.',
    },
    {
      kind: 'single-choice',
      id: 'launch-that-fails-halfway',
      asks: 'which',
      prompt:
        'A workflow asks for a machine. The answer does not come in time, and the step fails. What should the workflow do about the machine? Pick one.',
      options: [
        {
          text: 'Nothing: where launching fails, nothing is launched',
          why: 'The answer was lost, perhaps not the request. The machine may be starting now.',
        },
        { text: 'Launch another one and shut down only that', why: 'Then there may be two, and nobody thinks of the first.' },
        { text: 'Shut it down as if it had been launched', isRight: true, why: 'If it is there, it goes; if it is not, nothing is lost.' },
        {
          text: 'Leave it to the provider, who knows what failed',
          why: 'For the provider, nothing has: a machine was ordered and delivered.',
        },
      ],
      explanation: 'A failed step may have done half of its work. Note what it is about to rent before it begins, not after.',
    },
    {
      kind: 'true-false',
      id: 'finally-is-always-enough',
      asks: 'what-happens',
      prompt: 'A program that shuts down its machines in `finally` can never leave one running.',
      isTrue: false,
      why: {
        true: '`finally` runs only while the program does: not after a power cut, and not when the process is killed. And shutting down can fail itself.',
        false: 'The program may be killed, and a shut-down may fail. So report what still runs, and set an alert on the bill as well.',
      },
      explanation: '`finally` is the first line of defence. An alert on the bill, or a limit on the machine’s own life, is the second.',
    },
    {
      kind: 'multi-select',
      id: 'billed-after-the-stop',
      asks: 'which',
      prompt:
        'A job’s data lies in Amazon S3, and the job ran on an EC2 machine on demand. Afterwards you stop the machine, and delete nothing. Which two are still billed? Pick two.',
      options: [
        { text: 'The machine’s disk', isRight: true, why: 'It keeps its data for the next start, and is paid until it is deleted.' },
        { text: 'The machine’s hours', why: 'They end with the stop: EC2 machines on demand are billed while they run.' },
        { text: 'The data in the bucket', isRight: true, why: 'It is paid by the gigabyte and month, whatever the machine does.' },
        {
          text: 'Its place in the data centre, kept for it',
          why: 'None is kept, so none is billed: a later start can even fail because there is no room.',
        },
      ],
      explanation: 'Stopped is not deleted. At the end of a job, look for all that it has left: machines, disks, data.',
    },
    {
      kind: 'single-choice',
      id: 'cancelled-while-training',
      asks: 'which',
      prompt:
        'You cancel a workflow while its training step is running. The step gets the signal and begins to save its state to the bucket. What should the workflow do next, so that the state is saved and nothing is left running? Pick one.',
      options: [
        {
          text: 'Wait until the step has ended',
          isRight: true,
          why: 'Once the state is saved, nothing uses the machine any more, and it can go.',
        },
        { text: 'Shut down the machine at once', why: 'The step still uses it: saving its state would be cut off half-way.' },
        { text: 'Begin with downloading the results', why: 'After a cancellation no further step begins, and there are no results yet.' },
        { text: 'End, and leave the rest to the step', why: 'Then nobody shuts down the machine.' },
      ],
      explanation: 'Cancelling is a request: tell the running step, wait for it, begin nothing new, and shut everything down.',
    },
  ],
})
