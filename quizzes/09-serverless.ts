import { defineQuiz, variantsOf } from '#quiz'
import { asOf, offers } from '../exercises/06-compute-choice/offers.ts'

const lambda = offers.find(({ name }) => name === 'AWS Lambda')
if (lambda === undefined || !('usdPerMillion' in lambda.price)) throw new Error('the offers lack AWS Lambda, priced by use')
const { usdPerMillion, usdPerGibSecond } = lambda.price
const longestMinutes = lambda.maxPieceMs / 60_000

export default defineQuiz({
  title: 'Functions and their events',
  lesson: '10-serverless-handler',
  questions: [
    {
      kind: 'single-choice',
      id: 'status-500-to-a-bucket',
      asks: 'what-happens',
      prompt:
        'A bucket in S3 starts a Lambda function for each new file. When a file cannot be read, the function catches the error and returns `{ statusCode: 500 }`. What happens to the event? Pick one.',
      options: [
        {
          text: 'Nothing more: it counts as handled',
          isRight: true,
          why: 'What it returns is ignored. It ended without an error, so nothing is repeated.',
        },
        {
          text: 'It comes again, as after any error',
          why: 'It would if the function had thrown. A returned value is no error, whatever it says.',
        },
        {
          text: 'Whoever stored the file gets the error',
          why: 'Storing ended long before. The function runs later, and nobody waits for its answer.',
        },
        { text: 'It is set aside for a person to look at', why: 'That is for events whose last attempt failed. This one has not failed.' },
      ],
      explanation: 'Where nobody waits for an answer, a result must be stored and trouble must be thrown.',
    },
    {
      kind: 'short-text',
      id: 'key-with-a-space',
      asks: 'what-happens',
      prompt: 'Somebody stores a file in S3 under the key `red flower.jpg`. What does `s3.object.key` in the event say, letter by letter?',
      accepted: [{ text: 'red+flower.jpg', why: 'The key is form-URL-encoded, and a space is a plus sign there. Decode it.' }],
      slips: [
        { text: 'red flower.jpg', why: 'That is the key in the bucket. In the event it is encoded.' },
        { text: 'red%20flower.jpg', why: 'A path of a URL has it like this. Events have the encoding of forms.' },
        { text: 'red_flower.jpg', why: 'An underscore could not be told from one that was in the key.' },
        { text: 'redflower.jpg', why: 'Nothing is left out. The space is encoded.' },
      ],
      hint: 'It is encoded as a web form encodes what is typed into it.',
      explanation: 'A handler that takes the key as it comes works until the first name with a space, a plus or an umlaut in it.',
    },
    {
      kind: 'predicted-output',
      id: 'lines-by-splitting',
      asks: 'what-happens',
      prompt:
        'A handler counts lines by splitting at line breaks. The first text has two lines, the second is an empty file. What does this print?',
      code: `const count = (text: string) => text.split('\\n').length
console.log(count('id\\n7\\n'), count(''))`,
      options: [
        { text: '2 0', why: 'These are the right numbers of lines. But `split` also gives what follows the last line break.' },
        { text: '3 0', why: 'Splitting an empty text still gives one part: the empty text.' },
        { text: '2 1', why: 'After the last line break comes one more part, an empty one.' },
        { text: '3 1', isRight: true, why: 'One too many each time: an empty part at the end, and an empty text as the only part.' },
      ],
      explanation: 'A line break ends a line, it does not begin one. Test with a file that ends in one, and with an empty file.',
    },
    {
      kind: 'ordering',
      id: 'from-file-to-count',
      asks: 'what-happens',
      prompt: 'A function counts the lines of each file that is stored in a bucket. In which order does this happen?',
      items: [
        { text: 'A file is stored in the bucket', why: 'Until then no function runs, and none is paid.' },
        { text: 'An event with its bucket and key is queued', why: 'The event tells of the file. It does not hold it.' },
        { text: 'The provider starts the function with the event', why: 'A little later, and as many copies as there is work for.' },
        { text: 'The function reads the file', why: 'By bucket and key from the event.' },
        { text: 'The function stores the number of lines', why: 'Last, and somewhere outside: what it returns is ignored.' },
      ],
      explanation: 'Between the file and the function lies a queue. That is why nobody waits, and why the same event can come again.',
    },
    {
      kind: 'single-choice',
      id: 'letter-sent-twice',
      asks: 'why',
      prompt:
        'For each invoice in a bucket, a function sends a letter. One customer got two letters for one invoice. The log shows two runs with the same event, both without an error. Why? Pick one.',
      options: [
        { text: 'The invoice was stored in two parts', why: 'Parts become one object, with one event. Here, one event came twice.' },
        { text: 'The first run took too long, so it was repeated', why: 'A run that hits its limit fails, and both runs ended well.' },
        {
          text: 'Events come at least once, now and then twice',
          isRight: true,
          why: 'A repeat without a visible reason is within the rules.',
        },
        { text: 'Each event goes to two copies, in case one of them fails', why: 'One delivery starts one copy, not two.' },
      ],
      explanation: 'At least once means: the handler must be idempotent, so that a second run does no harm.',
    },
    {
      kind: 'single-choice',
      id: 'id-for-a-result',
      asks: 'which',
      prompt:
        'A handler stores each result under an id and does nothing when there is one already. Files may be stored anew under their old keys. Which id makes the handler safe to run twice, and misses no new version? Pick one.',
      options: [
        { text: 'A random number, drawn at the start of the run', why: 'Each run draws another, so a repeat is never recognised.' },
        { text: 'Bucket, key and sequencer', isRight: true, why: 'The same for the same change, and another for each new one.' },
        { text: 'Bucket and key', why: 'A new version has the same ones: it would be taken for a repeat.' },
        { text: 'The time at which the run begins', why: 'A repeat begins at another time, so it is never recognised.' },
      ],
      hint: 'Compare two deliveries of one change with two changes of one file.',
      explanation: 'The name of a piece of work must come from the work itself: from what happened, not from who handles it or when.',
    },
    {
      kind: 'matching',
      id: 'what-to-do-with-records',
      asks: 'which',
      prompt: 'A handler counts lines of new files. What should it do with each of these?',
      pairs: [
        {
          left: 'an event with three records',
          right: 'handle each of them',
          why: '`Records` is a list: a handler that takes only the first one loses the others.',
        },
        {
          left: 'an event of the kind `s3:TestEvent`',
          right: 'return without an error',
          why: 'S3 sends it to try out a new notification. It tells of no file, so nothing has failed.',
        },
        {
          left: 'a record that says `ObjectRemoved:Delete`',
          right: 'skip it, and go on to the next record',
          why: 'It tells of a deletion: there is no file to be read.',
        },
      ],
      extra: [{ text: 'throw, so that it comes again', why: 'That is for what has failed, and may go well next time.' }],
      explanation: 'An event is data from outside: look at what it has before you use it.',
    },
    {
      kind: 'single-choice',
      id: 'second-of-three-fails',
      asks: 'which',
      prompt:
        'A bucket in S3 starts a handler with an event of three records. The second one’s file cannot be read, perhaps only for a moment. The handler is idempotent. What should it do so that no record is lost, or held up by another? Pick one.',
      options: [
        {
          text: 'Stop there and throw, so that the event comes again',
          why: 'If the file stays away, the third record never has its turn.',
        },
        {
          text: 'Note it in the log and go on to the third record',
          why: 'Then the event counts as handled, and the second file is never counted.',
        },
        {
          text: 'Go on, and return a list of what has failed',
          why: 'Some queues read such a list. What a function returns to a bucket is ignored.',
        },
        { text: 'Handle the third record, then throw', isRight: true, why: 'The event comes again, and only what failed is left to do.' },
      ],
      explanation: 'One failure costs one record: keep it until the others have had their turn, then tell of it by throwing.',
    },
    {
      kind: 'true-false',
      id: 'counter-in-memory',
      asks: 'what-happens',
      prompt:
        'A function adds 1 to a variable outside its handler at each call. As long as calls keep coming, the variable holds the number of all calls.',
      isTrue: false,
      why: {
        true: 'There may be many copies at once, each with a variable of its own, and any copy may vanish after a call.',
        false: 'Copies come and go and share no memory. What is to last must be stored outside.',
      },
      explanation: 'What is in a copy’s memory is a cache at best. State belongs in a database or an object store.',
    },
    {
      kind: 'multi-select',
      id: 'work-that-fits-functions',
      asks: 'which',
      prompt: 'For which two are functions that are paid by use, as on AWS Lambda, a good choice? Pick two.',
      options: [
        {
          text: 'A small picture of each photo that is stored',
          isRight: true,
          why: 'It begins with an event, is short, and costs nothing in between.',
        },
        {
          text: 'Training a network on a GPU for a night',
          why: 'A night is longer than an invocation may last. And paid by use, Lambda has no GPUs (as of November 2026).',
        },
        {
          text: 'An address check, used some minutes a day',
          isRight: true,
          why: 'A small endpoint with load that comes and goes: paid for by the call.',
        },
        { text: 'A game that keeps its players in memory', why: 'A copy may vanish after any call, and the players with it.' },
        { text: 'A service at full load, day and night', why: 'A machine that is always busy costs less for each request.' },
      ],
      explanation: 'Events, short tasks and uneven load fit; work without an end, state in memory and constant high load do not.',
    },
    variantsOf('bill-of-a-function', (draw) => {
      const millions = draw.whole(2, 9)
      const ms = draw.from([100, 200, 400, 800])
      const gib = draw.from([0.5, 2, 4])
      const seconds = millions * 1_000_000 * (ms / 1_000)
      const runs = millions * usdPerMillion
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `A function has ${gib} GiB of memory. It runs ${millions} million times in a month, for ${ms} ms each time. What does that cost in US dollars? (The free amounts are used up by other functions.)`,
        table: {
          head: ['AWS Lambda', 'USD'],
          rows: [
            ['a million runs', String(usdPerMillion)],
            ['a GiB-second: a GiB of memory for a second', String(usdPerGibSecond)],
          ],
          source: 'AWS price list, us-east-1',
          asOf,
        },
        value: runs + seconds * gib * usdPerGibSecond,
        abs: 0.01,
        unit: 'USD',
        why: 'The runs, and besides them seconds × memory: GiB-seconds.',
        slips: [
          { value: runs, why: 'That is for being started. The time that the function runs is paid as well.' },
          { value: seconds * gib * usdPerGibSecond, why: 'That is the time. Each million runs costs something, too.' },
          { value: runs + seconds * usdPerGibSecond, why: 'That is with 1 GiB. Multiply by the memory.' },
        ],
        hint: 'Both rows of the table are on the bill. How many seconds are all runs together?',
        lesson: '06-compute-choice',
        explanation: 'By use you pay nothing for idle time, and for each second of work more than on a machine that is always busy.',
      }
    }),
    {
      kind: 'single-choice',
      id: 'conversion-beyond-the-limit',
      asks: 'which',
      prompt: `Converting a film takes two hours; it consists of many short scenes. One invocation of AWS Lambda may take ${longestMinutes} minutes at most (as of November 2026). How can functions do it all the same? Pick one.`,
      options: [
        {
          text: 'Call the function again with the film after each timeout',
          why: 'Each call begins at the first scene, and none gets to the end.',
        },
        {
          text: 'Convert a few scenes in each call, storing the result',
          isRight: true,
          why: 'A few scenes fit into an invocation, and the next call goes on from there.',
        },
        {
          text: 'Return at once, and go on converting in the background',
          why: 'After its return a copy may be frozen or removed at any moment.',
        },
        { text: 'Set the function’s time limit to two hours', why: 'The limit can be set, but not above the ceiling.' },
      ],
      lesson: '06-compute-choice',
      explanation:
        'A ceiling is for one invocation. Work that can be cut up and resumed may last longer; durable functions do just that for you.',
    },
    {
      kind: 'single-choice',
      id: 'result-into-the-same-bucket',
      asks: 'what-happens',
      prompt:
        'A function is started by every new object in a bucket. It makes the picture smaller and stores it in the same bucket, under a new key. What happens? Pick one.',
      options: [
        {
          text: 'The bucket refuses what the function writes',
          why: 'If the function has the right to write there, it can. A bucket does not ask what follows.',
        },
        {
          text: 'One small picture is made, and that is all',
          why: 'The small picture is a new object. Who stored it makes no difference.',
        },
        {
          text: 'Each result starts the function anew',
          isRight: true,
          why: 'Its result is a new object, too: a loop, in which each round is paid for.',
        },
        {
          text: 'The second run replaces the first result and ends it',
          why: 'Each run stores under a new key: it replaces nothing, and starts yet another run.',
        },
      ],
      explanation:
        'Write to another bucket, or let only a prefix for incoming files start the function. Providers stop some loops, but not at once.',
    },
  ],
})
