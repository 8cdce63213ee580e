import { defineQuiz, variantsOf } from '#quiz'
import { asOf, platforms } from '../exercises/14-ml-platforms/platforms.ts'

const drawing = 'drag-and-drop'
// The wider Amazon SageMaker contains Amazon SageMaker AI with its editor: a row of its own would count that twice.
const listed = platforms.filter(({ names }) => names.at(-1)?.name !== 'Amazon SageMaker')
const drawn = listed.filter(({ features }) => features[drawing] !== undefined)

const formerName = 'The right platform by its former name: since April 2026 it is the Gemini Enterprise Agent Platform.'

export default defineQuiz({
  title: 'Platforms for machine learning',
  lesson: '14-ml-platforms',
  questions: [
    {
      kind: 'single-choice',
      id: 'weekly-training-job',
      asks: 'what-happens',
      prompt:
        'A model is trained for three hours each Monday, on a large machine that a team rents all week. They change to training jobs of an ML platform. What changes on the bill? Pick one.',
      options: [
        {
          text: 'Training itself takes fewer machine-hours',
          why: 'The same computation on the same machine takes as long. It is the time around it that goes.',
        },
        {
          text: 'The machine is billed only during the job',
          isRight: true,
          why: 'The platform brings it for the job and takes it away afterwards: three hours, not a week.',
        },
        {
          text: 'The training data is stored free of charge',
          why: 'It lies in object storage, paid for by the gigabyte, whoever reads it.',
        },
        {
          text: 'Nothing: machines are rented out by the week',
          why: 'They are billed for the time they run. It was the team that kept this one for a week.',
        },
      ],
      explanation: 'A platform brings machines for as long as a step takes. With machines of your own, taking them away is your job.',
    },
    {
      kind: 'matching',
      id: 'part-of-platform-for-task',
      asks: 'which',
      prompt: 'Which part of an ML platform fits which task best?',
      pairs: [
        {
          left: 'look at new data bit by bit, with notes and charts between the code',
          right: 'a notebook',
          why: 'Code, results and notes stand on one page, and each bit can be run again.',
        },
        {
          left: 'a table of customers, and no idea which kind of model suits it',
          right: 'AutoML',
          why: 'It tries many models on the table and ranks them.',
        },
        {
          left: 'the same five steps each night, written as code, with their results kept',
          right: 'a pipeline',
          why: 'It knows what each step waits for, and runs the steps without anybody watching.',
        },
        {
          left: 'put the steps together without writing code',
          right: 'a drag-and-drop editor',
          why: 'Boxes are steps, arrows say what waits for what.',
        },
      ],
      extra: [
        { text: 'a TPU', why: 'A chip to compute with: it speeds up training, and arranges nothing.' },
        { text: 'an object store', why: 'It keeps what the steps read and write, and runs none of them.' },
      ],
      explanation: 'A platform is a set of such parts. Use those that your task needs, and leave the others alone.',
    },
    {
      kind: 'short-text',
      id: 'google-platform-with-tpus',
      asks: 'which',
      prompt: 'AutoML, custom training, pipelines, TPUs: what is Google Cloud’s ML platform called in November 2026?',
      accepted: [
        { text: 'Gemini Enterprise Agent Platform', why: 'Its name since April 2026; before that it was Vertex AI.' },
        { text: 'Google Gemini Enterprise Agent Platform', why: 'Its name since April 2026; before that it was Vertex AI.' },
        { text: 'Agent Platform', why: 'So Google’s documentation says for short; in full it is the Gemini Enterprise Agent Platform.' },
        { text: 'Vertex AI', why: formerName },
        { text: 'Google Vertex AI', why: formerName },
        { text: 'Google Cloud Vertex AI', why: formerName },
      ],
      slips: [
        { text: 'AutoML', why: 'That is one of its parts.' },
        {
          text: 'Gemini Enterprise',
          why: 'This is another product, for the employees of a company. The platform’s name begins with it and goes on.',
        },
        { text: 'AI Platform', why: 'This was the predecessor of Vertex AI, which has been renamed in its turn.' },
        { text: 'Gemini', why: 'These are Google’s models. The platform’s name begins with theirs and goes on.' },
        { text: 'BigQuery', why: 'That is the data warehouse: it holds tables that a model may be trained on.' },
        { text: 'Google Colab', why: 'Colab is a service for notebooks, which are only one part of a platform.' },
      ],
      explanation: 'Know today’s name to find the service, and the former one to read what was written about it.',
    },
    {
      kind: 'single-choice',
      id: 'sagemaker-in-older-book',
      asks: 'which',
      prompt: 'A book from June 2023 says: “Train the model with Amazon SageMaker.” Which service is that in November 2026? Pick one.',
      options: [
        { text: 'Amazon SageMaker', why: 'In June 2023 it was. Since December 2024 this name means a wider product.' },
        { text: 'SageMaker Unified Studio', why: 'That belongs to the wider product which took over the name; the book is older.' },
        { text: 'None: the service has ended', why: 'It goes on under another name, and its API is still called `sagemaker`.' },
        {
          text: 'Amazon SageMaker AI',
          isRight: true,
          why: 'The service of 2023 got this name in December 2024; its old one went to a wider product.',
        },
      ],
      hint: 'Who had the name in the month in which the book was written?',
      explanation: 'Read a name as of the date of the text. The same name may mean something else today.',
    },
    {
      kind: 'true-false',
      id: 'aiplatform-in-code',
      asks: 'what-happens',
      prompt: 'Since Vertex AI got another name, programs that call the API `aiplatform` must be rewritten to say the new name.',
      isTrue: false,
      why: {
        true: 'The name in the catalogue has changed, the one in code has not. Whoever “corrects” it breaks a program that works.',
        false: 'The product was renamed; `aiplatform` stayed, because programs depend on it.',
      },
      explanation: 'Bring prose up to date, and leave names in code alone unless the API’s own documentation says otherwise.',
    },
    {
      kind: 'numeric',
      id: 'drag-and-drop-today',
      asks: 'which',
      prompt: 'Judge by this table: with how many of these platforms can you build a pipeline by drag-and-drop in November 2026?',
      table: {
        head: ['platform', 'its drag-and-drop', 'first month without the platform'],
        rows: listed.map(({ names, features, endedIn }) => [names.at(-1)?.name ?? '', features[drawing] ?? '–', endedIn ?? '–']),
        source: 'the providers’ documentation, as in the table of the lesson',
        asOf,
      },
      value: drawn.filter(({ endedIn }) => endedIn === null).length,
      why: 'Those that have something in the second column and nothing in the third.',
      slips: [
        {
          value: drawn.length,
          why: 'That many have drag-and-drop, and that many still exist, but they are not the same ones: ML Studio (classic) has ended.',
        },
        { value: listed.length, why: 'These are all rows, whatever they offer and whether they still go on.' },
      ],
      hint: 'Two columns have something to say about each platform.',
      explanation: 'Two checks before you follow a tutorial: does the platform have what I need, and does the platform still exist?',
    },
    {
      kind: 'ordering',
      id: 'steps-of-a-model-pipeline',
      asks: 'what-happens',
      prompt: 'A pipeline builds a model and puts it to work. In which order do its steps run?',
      items: [
        { text: 'Load the raw data', why: 'All other steps work on it.' },
        { text: 'Split it into a part for training and one for the test', why: 'Before training, so that no test row is learnt from.' },
        { text: 'Train the model', why: 'It needs the first of the two parts.' },
        { text: 'Try the model on the test part', why: 'It needs a model, and rows that this model has not seen.' },
        { text: 'Put the model to work, if it is good enough', why: 'The test decides, so it comes last.' },
      ],
      explanation: 'What a step waits for decides its place. A platform reads these dependencies and finds the order by itself.',
    },
    variantsOf('minutes-to-rerun', (draw) => {
      const [load, split, train] = [draw.whole(10, 20), draw.whole(3, 6), draw.whole(50, 90)]
      const [test, report] = [draw.whole(7, 9), draw.whole(25, 40)]
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt:
          'A pipeline (its numbers are invented) has run once, and the platform has kept the results of all steps. Now the code of `split` is changed, and so is what comes out of it. How many minutes of computing does the next run need, if it repeats only what it must?',
        table: {
          head: ['step', 'waits for', 'minutes'],
          rows: [
            ['load', '–', String(load)],
            ['split', 'load', String(split)],
            ['train', 'split', String(train)],
            ['test', 'train', String(test)],
            ['report on the raw data', 'load', String(report)],
          ],
        },
        value: split + train + test,
        unit: 'minutes',
        why: 'The changed step and all that come after it, directly or not: `split`, `train` and `test`.',
        slips: [
          {
            value: load + split + train + test + report,
            why: 'That is everything. Results of steps that nothing has changed for are kept.',
          },
          { value: split, why: 'That is the changed step alone. What came out of it was the input of others.' },
          { value: split + train, why: '`test` waits for `train`, so it has to run again as well.' },
          { value: train + test, why: '`split` itself runs again, too: what was kept of it came from the old code.' },
          { value: load + split + train + test, why: '`load` comes before the change, and its kept result still holds.' },
          { value: split + train + test + report, why: 'The report waits for `load` alone, and `load` has not changed.' },
        ],
        hint: 'Follow the column “waits for” from the changed step downwards.',
        explanation: 'Steps with clear inputs save hours: training is repeated only when something before it has changed.',
      }
    }),
    {
      kind: 'predicted-output',
      id: 'name-in-month-of-change',
      asks: 'what-happens',
      prompt: 'An invented platform changes its name in September 2024. What does this print?',
      code: `const names = [
  { name: 'Kiln', from: '2021-05' },
  { name: 'Kiln Studio', from: '2024-09' },
]
const nameIn = (month: string) => names.findLast(({ from }) => from <= month)?.name
console.log(nameIn('2024-10'), '/', nameIn('2024-09'), '/', nameIn('2021-04'))`,
      options: [
        { text: 'Kiln Studio / Kiln / undefined', why: '`<=` is true in the month of the change, too: it already has the new name.' },
        { text: 'Kiln Studio / Kiln Studio / Kiln', why: 'In April 2021 no name had begun, so `findLast` finds nothing.' },
        {
          text: 'Kiln Studio / Kiln Studio / undefined',
          isRight: true,
          why: 'Months written like this compare as text: the new name holds from its first month on, and none before the first.',
        },
        { text: 'Kiln / Kiln / undefined', why: 'That would be `find`: the first name that had begun. `findLast` takes the latest.' },
      ],
      explanation: 'A name has a first month. Ask for the last name that had begun when the text was written.',
    },
    {
      kind: 'multi-select',
      id: 'reasons-for-one-platform',
      asks: 'why',
      prompt:
        'AWS, Google Cloud and Azure each have an ML platform. Which two are good reasons for a team to choose one of them over the others? Pick two.',
      options: [
        { text: 'It has notebooks, which the team works with', why: 'All three have notebooks, so they decide nothing.' },
        {
          text: 'The training data already lies with its provider',
          isRight: true,
          why: 'Moving large data out of a cloud takes time and is mostly billed by the gigabyte.',
        },
        { text: 'Its provider sells the most services in all', why: 'What matters is whether the few that the team needs are among them.' },
        { text: 'It alone has the chips that the model needs', isRight: true, why: 'Such as TPUs, which are Google’s own.' },
      ],
      explanation: 'Platforms resemble each other. Choose by what only some have, by where your data is, and by what your team knows.',
    },
    {
      kind: 'single-choice',
      id: 'demo-endpoint-left-on',
      asks: 'what-happens',
      prompt:
        'For a demo on Friday, a trained model is put behind an endpoint that keeps one machine of its own on. Nobody calls it after that. What is billed? Pick one.',
      options: [
        {
          text: 'The machine, until the endpoint is deleted',
          isRight: true,
          why: 'It waits for calls day and night, and waiting is what is paid for.',
        },
        {
          text: 'Nothing more, since the training has ended',
          why: 'A job ends by itself when its work is done. An endpoint is there to wait, and has no end.',
        },
        {
          text: 'The calls on Friday, and nothing after them',
          why: 'Serverless endpoints are billed like that. This one has a machine of its own, billed by time.',
        },
        {
          text: 'An hour more, until the platform finds it idle',
          why: 'The next call may come at any time, so it is left on. Only a rule that you set up would stop it.',
        },
      ],
      lesson: '15-cloud-workflow',
      explanation: 'Of everything that you start on a platform, ask: does it end by itself? If not, delete it when you are done.',
    },
    {
      kind: 'single-choice',
      id: 'own-training-code',
      asks: 'which',
      prompt:
        'A group has written its own training code, with a new kind of network in it. Which part of an ML platform runs this code on large machines? Pick one.',
      options: [
        { text: 'AutoML', why: 'It searches among the models that it knows. A new kind of network is not among them.' },
        { text: 'A built-in algorithm', why: 'It brings its own training code, so that you need not write any. This group already has.' },
        { text: 'Custom training', isRight: true, why: 'You bring the code, the platform brings the machines for as long as it runs.' },
        { text: 'A finished model behind an API', why: 'It answers requests. How it was trained was decided by others.' },
      ],
      explanation: 'The more a platform does for you, the less you can change. Own code asks for the part that leaves the code to you.',
    },
  ],
})
