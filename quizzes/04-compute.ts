import { defineQuiz, variantsOf } from '#quiz'
import { asOf, offers } from '../exercises/06-compute-choice/offers.ts'

const lambda = offers.find(({ name }) => name === 'AWS Lambda')
if (lambda === undefined || !('usdPerMillion' in lambda.price)) throw new Error('the offers have no AWS Lambda that is billed by use')
const { usdPerMillion, usdPerGibSecond, freeRuns, freeGibSeconds } = lambda.price
const longestMinutes = lambda.maxPieceMs / 60_000

const lambdaPrices = {
  head: ['AWS Lambda', 'price', 'free each month'],
  rows: [
    ['a million runs', `${usdPerMillion} USD`, `${freeRuns} runs`],
    ['a GiB-second', `${usdPerGibSecond} USD`, `${freeGibSeconds} GiB-seconds`],
  ],
  source: 'AWS Lambda pricing, us-east-1',
  asOf,
}

export default defineQuiz({
  title: 'Where programs run',
  lesson: '06-compute-choice',
  questions: [
    {
      kind: 'single-choice',
      id: 'form-with-few-calls',
      asks: 'which',
      prompt:
        'A program answers a web form. It is called about a hundred times a day and takes half a second each time. It may run anywhere. Where is its bill smallest? Pick one.',
      options: [
        {
          text: 'On the smallest virtual machine, with a low price by the hour',
          why: 'It is paid for 24 hours a day and works for less than a minute of them.',
        },
        {
          text: 'In a container, on a cluster of its own',
          why: 'The machines below the containers are paid for, whether anybody calls or not.',
        },
        { text: 'In a function', isRight: true, why: 'A hundred calls and fifty seconds of work a day are all that is billed.' },
        {
          text: 'On a machine with a GPU, which is done soonest',
          why: 'A form has nothing for a GPU to do, and this machine waits like any other, at a higher price.',
        },
      ],
      explanation: 'Rare and short work is what billing by use is made for: waiting costs nothing.',
    },
    {
      kind: 'matching',
      id: 'what-you-bring-to-compute',
      asks: 'which',
      prompt: 'What do you bring to each kind of compute?',
      pairs: [
        {
          left: 'virtual machine',
          right: 'an operating system, libraries and a program',
          why: 'The operating system is yours to choose, and to patch.',
        },
        {
          left: 'container',
          right: 'an image of a program and its libraries',
          why: 'It holds all that the program needs above the kernel.',
        },
        { left: 'function', right: 'code that an event calls', why: 'All that surrounds it, and when it runs, is taken care of.' },
      ],
      extra: [
        { text: 'servers, racks and power', why: 'Nobody brings these to the cloud: they are what is rented.' },
        { text: 'nothing but data and accounts', why: 'That is SaaS, a finished product: there is no program of yours to run.' },
      ],
      explanation: 'From machine to function you bring less, manage less, and may shape less.',
    },
    {
      kind: 'predicted-output',
      id: 'memory-of-an-instance',
      asks: 'what-happens',
      prompt:
        'A function counts its calls in a variable. The provider has started two instances of it: two calls reach the first, then one the second. What does this print?',
      code: `const startInstance = () => {
  let calls = 0
  return () => (calls += 1)
}
const first = startInstance()
const second = startInstance()
console.log(first(), first(), second())`,
      options: [
        { text: '1 2 3', why: 'That would be one memory for all. Each instance has its own, and nobody chooses which one is called.' },
        { text: '1 1 1', why: 'An instance can serve several calls, one after the other, and its memory lasts from one to the next.' },
        { text: '1 2 1', isRight: true, why: 'Each instance counts for itself, and none of them knows the true number of calls.' },
      ],
      explanation: 'Memory of a serverless instance is a scratch pad. What has to be right belongs in a database or an object store.',
    },
    {
      kind: 'single-choice',
      id: 'forty-minutes-in-lambda',
      asks: 'what-happens',
      prompt: `A function on AWS Lambda, which is not on managed instances, turns videos into smaller ones, each in one invocation. Most take two minutes. Today one would take forty; the limit there is ${longestMinutes} minutes (November 2026). What happens to it? Pick one.`,
      options: [
        {
          text: 'It is stopped before it is done',
          isRight: true,
          why: 'The limit is a hard one: at its end the invocation is ended, finished or not.',
        },
        {
          text: 'It goes on, at a higher price for each minute beyond',
          why: 'Nothing is sold beyond the limit: there the invocation ends.',
        },
        {
          text: 'It is moved to a larger machine',
          why: 'You choose the size beforehand; no run grows while it is under way.',
        },
        {
          text: 'It goes on in a second invocation, from where it was',
          why: 'Only if it is written as a durable function, which saves its progress. One invocation saves nothing.',
        },
      ],
      explanation:
        'A piece that cannot be interrupted must fit the limit of where it runs. Cut the work into pieces, or run it where the limit is higher.',
    },
    {
      kind: 'true-false',
      id: 'kernel-in-an-image',
      asks: 'what-happens',
      prompt: 'A container image brings a kernel of its own along, as the disk of a virtual machine does.',
      isTrue: false,
      why: {
        true: 'An image holds a program and its libraries. Whatever kernel the host has is the one that runs them.',
        false: 'Containers share the kernel of their host, which is why they start so fast and weigh so little.',
      },
      explanation: 'A virtual machine imitates a whole computer; a container sets processes of one system apart from each other.',
    },
    variantsOf('machines-for-the-peak', (draw) => {
      const perSecond = draw.whole(4, 9) * 10
      const runMs = draw.from([250, 500, 750])
      const room = 11
      const inFlight = (perSecond * runMs) / 1_000
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `At the peak, ${perSecond} requests arrive each second, evenly, and each takes ${runMs} ms. A machine has room for ${room} requests at the same time. How many machines does the peak need?`,
        value: Math.ceil(inFlight / room),
        abs: 0.05,
        unit: 'machines',
        why: `${perSecond} a second × ${runMs / 1_000} s = ${inFlight} in flight at once. Divided by ${room} and rounded up.`,
        slips: [
          {
            value: Math.ceil(perSecond / room),
            why: 'That takes a second for each request. They are done sooner than that.',
          },
          { value: Math.floor(inFlight / room), why: 'Rounded down, some requests of the peak find no room.' },
          { value: inFlight / room, why: 'Nobody rents a part of a machine: round up.' },
          { value: inFlight, why: 'That is how many requests are in flight. Several fit into one machine.' },
        ],
        hint: 'First find out how many requests are under way at the same moment.',
        explanation: 'Arrivals a second × seconds each = what is in flight (Little’s law). Shorter runs need fewer machines.',
      }
    }),
    variantsOf('month-of-a-function', (draw) => {
      const millions = draw.whole(5, 12)
      const runMs = draw.from([200, 300, 400])
      const runs = millions * 1_000_000
      const gibSeconds = (runs * runMs) / 1_000
      const forRuns = (Math.max(0, runs - freeRuns) / 1_000_000) * usdPerMillion
      const forTime = Math.max(0, gibSeconds - freeGibSeconds) * usdPerGibSecond
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `A function with 1 GiB of memory runs ${millions} million times a month, ${runMs} ms each time. What does the month cost in US dollars, to the cent and with the free amounts taken off?`,
        table: lambdaPrices,
        value: forRuns + forTime,
        abs: 0.05,
        unit: 'USD',
        why: 'Runs and GiB-seconds, each less what is free, each by its price.',
        slips: [
          { value: forTime, why: 'That is the time alone. Each run costs a little, too.' },
          { value: forRuns, why: 'Those are the runs alone. Time and memory are the larger part.' },
          {
            value: millions * usdPerMillion + gibSeconds * usdPerGibSecond,
            why: 'That is with nothing taken off: both lines have a free amount.',
          },
          {
            value: forRuns + gibSeconds * usdPerGibSecond,
            why: 'That takes off the free runs alone. The GiB-seconds have a free amount, too.',
          },
          {
            value: millions * usdPerMillion + forTime,
            why: 'That takes off the free GiB-seconds alone. A part of the runs is free, too.',
          },
        ],
        hint: 'Two lines on the bill: runs, and seconds × GiB. Each has a free amount of its own.',
        explanation: 'By use you pay twice: a little for being called, and most for the time that your memory is held.',
      }
    }),
    {
      kind: 'multi-select',
      id: 'needs-of-a-whole-machine',
      asks: 'which',
      prompt: 'Which two needs speak for a virtual machine and against a container? Pick two.',
      options: [
        {
          text: 'A driver of its own in the kernel',
          isRight: true,
          why: 'The kernel below a container is the host’s. On a machine of your own it is yours.',
        },
        {
          text: 'The same libraries in testing and in use',
          why: 'That is what an image is for: it is built once and runs in both places.',
        },
        { text: 'Ten more copies within seconds', why: 'Containers start faster, as no operating system has to start first.' },
        {
          text: 'An operating system of another family than the host’s',
          isRight: true,
          why: 'A container must make do with the kernel that is there. Only a machine brings its own.',
        },
        { text: 'Several programs side by side on one server', why: 'Both can do that, and containers with less overhead.' },
      ],
      explanation: 'Take a machine when you must shape what lies below the program. For the program itself an image is enough.',
    },
    {
      kind: 'ordering',
      id: 'from-source-to-copies',
      asks: 'what-happens',
      prompt: 'From source code to a service in containers: in which order do these come?',
      items: [
        {
          text: 'Write down how the image is built',
          why: 'In a Dockerfile, say: from which base, with which libraries and which program.',
        },
        { text: 'Build the image', why: 'The recipe becomes a file that holds program and libraries.' },
        { text: 'Push the image to a registry', why: 'The machines must be able to fetch it from somewhere.' },
        {
          text: 'The scheduler picks a machine, which pulls the image',
          why: 'It looks for room first; only then is it known who needs the image.',
        },
        { text: 'A container is started from the image', why: 'An image is a file; running, it is a container.' },
        { text: 'Under load, the scheduler starts further copies', why: 'From the same image, which is why they are all alike.' },
      ],
      explanation: 'Build once, run many times: every copy comes from one image in a registry.',
    },
    {
      kind: 'single-choice',
      id: 'busy-day-and-night',
      asks: 'why',
      prompt:
        'A service answers hundreds of requests each second, day and night. As functions it costs several times what machines would cost. Why? Pick one.',
      options: [
        {
          text: 'Functions are billed between calls, too',
          why: 'By use, the time between calls is free. Here there is hardly any, so that saves nothing.',
        },
        {
          text: 'A second of work costs more when paid by use',
          isRight: true,
          why: 'The surcharge buys not paying for idle time, and here is none.',
        },
        {
          text: 'Functions run one at a time, and calls pile up',
          why: 'The provider starts further instances as calls come, up to a limit.',
        },
        {
          text: 'Free amounts are only for services with little load',
          why: 'Everybody gets them. At this load they are too small to be noticed.',
        },
      ],
      explanation:
        'By use wins when there is much idle time, by the hour when there is little. Between them lies a break-even to calculate.',
    },
    {
      kind: 'single-choice',
      id: 'gpu-now-and-then',
      asks: 'which',
      prompt:
        'A model needs a GPU, is asked a few times a day, and nobody wants to look after machines. What fits, as of November 2026? Pick one.',
      options: [
        {
          text: 'AWS Lambda, as it is without managed instances',
          why: 'There Lambda has no GPUs. It has them on managed instances, which you set up first.',
        },
        {
          text: 'Nothing: without machines there are no GPUs',
          why: 'So the old rule of thumb said. By now some serverless containers have them.',
        },
        { text: 'A GPU machine on EC2, reserved for a year', why: 'It would idle nearly all day, and its system would be yours to patch.' },
        {
          text: 'Cloud Run with a GPU',
          isRight: true,
          why: 'A serverless container: with a GPU while it is needed, and back to nothing some minutes afterwards.',
        },
      ],
      explanation: 'Rules of thumb about serverless age: look up the limit of the service before you rule it out.',
    },
    {
      kind: 'short-text',
      id: 'scheduler-of-containers',
      asks: 'what',
      prompt:
        'Which open-source system starts containers on many machines, replaces those that fail and adds copies under load? All three providers run it for you, AWS as EKS.',
      accepted: [
        { text: 'Kubernetes', why: 'The K of EKS, GKE and AKS.' },
        { text: 'K8s', why: 'Short for Kubernetes: eight letters between K and s.' },
      ],
      slips: [
        { text: 'Docker', why: 'Docker builds images and runs containers on one machine. Who spreads them over many is asked for here.' },
        { text: 'ECS', why: 'Amazon ECS is AWS’s own scheduler, and not open source.' },
        { text: 'Amazon ECS', why: 'That is AWS’s own scheduler, and not open source.' },
        { text: 'EKS', why: 'That is the service in which AWS runs this system. What does the K stand for?' },
        { text: 'GKE', why: 'That is the service in which Google Cloud runs this system. What does the K stand for?' },
        { text: 'AKS', why: 'That is the service in which Azure runs this system. What does the K stand for?' },
        { text: 'Docker Swarm', why: 'It does the same job, but the three providers do not run it for you.' },
        { text: 'Fargate', why: 'AWS Fargate provides the room in which containers run; a scheduler decides which and how many.' },
      ],
      explanation: 'A scheduler is told how many copies there should be, and keeps making it true.',
    },
  ],
})
