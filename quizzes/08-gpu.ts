import { defineQuiz, variantsOf } from '#quiz'
import { asOf, priceList } from '../exercises/13-gpu-instances/price-list.ts'

const machineOf = (name: string) => {
  const machine = priceList.find((row) => row.name === name)
  if (machine === undefined) throw new Error(`the price list has no ${name}`)
  return machine
}
const a100 = machineOf('a2-highgpu-1g')
const eightA100 = machineOf('p4d.24xlarge')
const eightH100 = machineOf('p5.48xlarge')
const eightA100ByGoogle = machineOf('a2-highgpu-8g')

const tableOf = (machines: typeof priceList) => ({
  head: ['machine', 'GPUs', 'memory of each GPU', 'USD an hour'],
  rows: machines.map(({ name, gpuCount, gpuModel, gpuMemoryGb, usdPerHour }) => [
    name,
    `${gpuCount} × ${gpuModel}`,
    `${gpuMemoryGb} GB`,
    String(usdPerHour),
  ]),
  source: 'AWS price list, us-east-1, and Google Cloud price list, us-central1; Linux, on demand',
  asOf,
})
const offered = priceList.filter(({ isOffered }) => isOffered)
const [cheapestForTwo] = offered
  .filter(({ gpuCount, gpuModel }) => gpuCount >= 2 && gpuModel === 'A100')
  .sort((one, other) => one.usdPerHour - other.usdPerHour)
if (cheapestForTwo === undefined) throw new Error('the price list has no machine with two A100')

const byGpuHour = [a100, eightA100, eightH100].sort((one, other) => one.usdPerHour / one.gpuCount - other.usdPerHour / other.gpuCount)

export default defineQuiz({
  title: 'Machines with GPUs',
  lesson: '13-gpu-instances',
  questions: [
    {
      kind: 'single-choice',
      id: 'why-matrices-like-gpus',
      asks: 'why',
      prompt: 'Training a neural network is often many times faster on a GPU than on an ordinary processor (CPU). Why? Pick one.',
      options: [
        {
          text: 'A single multiplication is done sooner on it',
          why: 'One by itself is no quicker there, often slower. A GPU wins by their number.',
        },
        {
          text: 'It holds all the training data in its memory',
          why: 'The data are mostly too large for that, and are handed over in small batches.',
        },
        {
          text: 'It does thousands of multiplications at once',
          isRight: true,
          why: 'A product of matrices is many small ones that do not wait for each other.',
        },
        { text: 'It needs no program that was written for it', why: 'It does need one. Libraries bring such programs.' },
      ],
      explanation: 'A GPU pays off where much of the same is computed side by side. Where each step waits for the last, it does not.',
    },
    {
      kind: 'single-choice',
      id: 'sixty-gb-on-two-gpus',
      asks: 'what-happens',
      prompt:
        'A training program that was written for one GPU needs 60 GB of GPU memory. It is started unchanged on a machine with two GPUs of 40 GB each. What happens? Pick one.',
      options: [
        { text: 'It fails: out of memory', isRight: true, why: 'It uses one GPU, and 40 GB are not enough. The second one looks on.' },
        { text: 'It runs, since there are 80 GB in all', why: 'Two memories do not become one unless the program is written for it.' },
        { text: 'It runs on both, at half the speed', why: 'It is the program that divides work among GPUs, and this one does not.' },
        {
          text: 'It runs, with the rest on the disk',
          why: 'Nothing moves there unless the program does so. What does not fit is an error.',
        },
      ],
      explanation: 'Look at the memory of each single GPU first: speed only costs time, but what does not fit does not run at all.',
    },
    variantsOf('price-of-gpu-hours', (draw) => {
      const { name, gpuCount, usdPerHour } = draw.from([eightA100, eightH100, eightA100ByGoogle])
      const hours = draw.whole(3, 30)
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `A training run takes ${hours * gpuCount} GPU-hours on \`${name}\` and keeps all of its GPUs busy. What does it cost in US dollars?`,
        table: tableOf(offered),
        value: hours * usdPerHour,
        // Enough for prices that are rounded to the cent before they are multiplied.
        abs: 0.2,
        unit: 'USD',
        why: `${hours * gpuCount} GPU-hours on ${gpuCount} GPUs are ${hours} hours of the machine.`,
        slips: [
          {
            value: hours * gpuCount * usdPerHour,
            why: 'The price is that of the whole machine: in one of its hours, all GPUs do a GPU-hour each.',
          },
          { value: (hours * usdPerHour) / gpuCount, why: 'That divides by the GPUs twice: once for the hours, once for the price.' },
        ],
        hint: 'For how many hours is the machine rented?',
        explanation: 'GPU-hours make sizes comparable. Between models they are half the truth: a dearer GPU may need fewer of them.',
      }
    }),
    {
      kind: 'numeric',
      id: 'two-gpus-in-one-machine',
      asks: 'which',
      prompt:
        'A program uses two A100 GPUs, which must be in the same machine. What does an hour of the cheapest machine in this table that will do cost, in US dollars?',
      table: tableOf(offered),
      value: cheapestForTwo.usdPerHour,
      abs: 0.01,
      unit: 'USD',
      why: `\`${cheapestForTwo.name}\` has more GPUs than needed, and is the cheapest one here with two or more of this model. The table is short: A2 comes in more sizes.`,
      slips: [
        { value: a100.usdPerHour, why: 'That machine has only one GPU.' },
        { value: 2 * a100.usdPerHour, why: 'Those would be two machines. The program needs both GPUs in one.' },
        {
          value: (2 * cheapestForTwo.usdPerHour) / cheapestForTwo.gpuCount,
          why: 'Two GPU-hours; but the machine is rented as a whole, idle GPUs included.',
        },
        { value: eightA100ByGoogle.usdPerHour, why: 'That machine will do, but another one here costs less.' },
        { value: eightH100.usdPerHour, why: 'Its GPUs are H100, and the program needs A100. It also costs the most here.' },
      ],
      hint: 'First cross out the machines that will not do, then compare prices.',
      explanation: 'Filter by what is needed, compare prices last. A machine with more than you need may be the cheapest that will do.',
    },
    {
      kind: 'ordering',
      id: 'gpu-hour-cheapest-first',
      asks: 'which',
      prompt: 'Order these machines by the price of a GPU-hour, which is one hour of one of their GPUs, cheapest first.',
      table: tableOf([a100, eightA100, eightH100]),
      items: byGpuHour.map(({ name, gpuCount, usdPerHour }) => ({
        text: name,
        why: `${usdPerHour} USD an hour divided by ${gpuCount}: ${(usdPerHour / gpuCount).toFixed(2)} USD.`,
      })),
      hint: 'How many GPU-hours does one hour of each machine bring?',
      explanation: 'The cheapest hour of a machine and the cheapest hour of a GPU are two questions.',
    },
    {
      kind: 'true-false',
      id: 'price-of-idle-gpus',
      asks: 'what-happens',
      prompt:
        'While a program on a rented GPU machine only loads its data, the GPUs have nothing to do. These minutes cost as much as those of training.',
      isTrue: true,
      why: {
        true: 'The price is for the machine and the time. Whether its GPUs compute makes no difference to it.',
        false: 'What the GPUs do does not enter into the bill. The whole machine is rented, and all of its time is paid for.',
      },
      explanation: 'Prepare the data on a cheap machine, and start the one with GPUs for the training.',
    },
    {
      kind: 'matching',
      id: 'flags-for-gpu-machines',
      asks: 'what',
      prompt: 'A machine for training is created with `gcloud compute instances create`. What does each flag do?',
      pairs: [
        {
          left: '`--accelerator=type=nvidia-tesla-t4,count=1`',
          right: 'attaches a GPU to a machine type that brings none',
          why: 'Such as N1 types. Others, such as A2, bring theirs and need no flag.',
        },
        {
          left: '`--provisioning-model=SPOT`',
          right: 'asks for spare capacity, which may be taken back',
          why: 'It costs less, and can be interrupted.',
        },
        {
          left: '`--instance-termination-action=STOP`',
          right: 'keeps the disk when the machine is taken back',
          why: 'Checkpoints on that disk survive. The other choice is to delete the machine.',
        },
        {
          left: '`--maintenance-policy=TERMINATE`',
          right: 'stops the machine when its host needs maintenance',
          why: 'Machines with GPUs cannot be moved while they run. Nothing is deleted.',
        },
      ],
      extra: [
        { text: 'deletes the machine after the last step of training', why: 'Google Cloud does not know when your training is done.' },
      ],
      explanation: 'One flag gets the GPU, the others say what may happen to the machine: plan for its end when you create it.',
    },
    {
      kind: 'single-choice',
      id: 'tutorial-with-p3',
      asks: 'what-happens',
      prompt:
        'A tutorial from 2023 starts a `p3.2xlarge` with a V100 on AWS. You run its command in November 2026. What happens? Pick one.',
      options: [
        {
          text: 'AWS starts the newest type with as many GPUs',
          why: 'You would get another price and another GPU. No provider decides that for you.',
        },
        { text: 'It starts, at the price in the tutorial', why: 'A tutorial’s price does not bind AWS, and this type is gone.' },
        { text: 'It starts, but only on spot', why: 'A type that is not offered any more is not offered in any way of buying.' },
        {
          text: 'It fails: AWS has no such type any more',
          isRight: true,
          why: 'By May 2026 the P3 machines had left AWS’s API. Choose a type that is offered.',
        },
      ],
      explanation: 'Machine types end as services do. Look at the date of a tutorial, and at today’s list, before you follow it.',
    },
    {
      kind: 'predicted-output',
      id: 'hours-that-survive',
      asks: 'what-happens',
      prompt:
        'Training on spot saves a checkpoint after every 4 hours of work on one machine; it is interrupted after 6, then 3, then 9 hours. What does this print?',
      code: `const every = 4
let saved = 0
for (const hours of [6, 3, 9]) saved += Math.floor(hours / every) * every
console.log(saved)`,
      options: [
        { text: '12', isRight: true, why: '4 of the 6 hours, none of the 3, 8 of the 9.' },
        { text: '18', why: 'These are the hours worked and paid. Not all of them were saved.' },
        { text: '16', why: 'That is 18 rounded down once. But each interruption has a loss of its own.' },
        { text: '8', why: 'That is the last stretch alone; `+=` adds it to what earlier ones have saved.' },
      ],
      explanation: 'Each interruption costs the work since the last checkpoint: the rarer the checkpoints, the more of it.',
    },
    {
      kind: 'single-choice',
      id: 'checkpoint-after-each-minute',
      asks: 'what-happens',
      prompt:
        'Saving a checkpoint stops a training run for five minutes. To lose next to nothing on spot, somebody saves one after each minute of work. The machine is interrupted about once a day. What happens? Pick one.',
      options: [
        {
          text: 'The run gets cheaper, since less is lost',
          why: 'An interruption loses a minute at most now, but saving takes five minutes of every six.',
        },
        {
          text: 'Most of the time paid for goes into saving',
          isRight: true,
          why: 'Five minutes in six. The run takes six times as long, to lose little once a day.',
        },
        { text: 'Interruptions become rarer than before', why: 'The provider takes a machine back when it needs it, whatever you save.' },
        {
          text: 'Nothing changes, as saving is not billed',
          why: 'The machine is billed for its time. It does not matter what it does in it.',
        },
      ],
      explanation: 'Rare checkpoints lose work, frequent ones cost time. In between lies the cheapest interval, and it can be computed.',
    },
    variantsOf('hours-paid-with-coin-tosses', (draw) => {
      const work = draw.whole(3, 12) * 4
      const [words, chance] = draw.from([
        ['one in three', 1 / 3],
        ['one in four', 1 / 4],
        ['one in five', 1 / 5],
      ])
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `Training needs ${work} hours of work on a spot machine and saves a checkpoint after each hour. The chance that an hour is interrupted is ${words}, whatever happened before (an invented number). An interrupted hour is paid in full and done again. Saving and restarting take no time. How many hours are paid on average?`,
        value: work / (1 - chance),
        abs: 0.05,
        unit: 'hours',
        why: 'On average, each hour of work takes 1 divided by the chance that an hour goes well.',
        slips: [
          { value: work, why: 'That is with no interruption at all.' },
          { value: work * (1 + chance), why: 'Hours that are done again can be interrupted, too, and then again.' },
          { value: work * (1 - chance), why: 'Less than the work itself: divide by the chance that an hour goes well, do not multiply.' },
          { value: work / chance, why: 'Divide by the chance that an hour goes well, not by that of an interruption.' },
        ],
        hint: 'How often do you throw a coin, on average, until heads comes up?',
        explanation: 'Spot pays off when its discount is larger than what repeating costs. Calculate with several guesses of the chance.',
      }
    }),
    {
      kind: 'multi-select',
      id: 'training-fit-for-spot',
      asks: 'which',
      prompt: 'Which two make a training run fit for a spot machine? Pick two.',
      options: [
        {
          text: 'It begins at its last checkpoint when it starts',
          isRight: true,
          why: 'Otherwise each restart begins from nothing, however much was saved.',
        },
        { text: 'It needs only one of the machine’s GPUs', why: 'A machine is taken back as a whole, however many of its GPUs are used.' },
        { text: 'It must be done by nine tomorrow', why: 'That speaks against spot: nobody promises when the work will be done.' },
        {
          text: 'It saves its state where it outlives the machine',
          isRight: true,
          why: 'On a disk that is kept or in an object store. What is only in memory goes with the machine.',
        },
      ],
      explanation: 'Save outside, resume from there: then an interruption is a delay, and the discount is yours.',
    },
  ],
})
