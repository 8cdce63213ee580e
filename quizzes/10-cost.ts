import { defineQuiz, variantsOf } from '#quiz'
import { asOf as machinePricesAsOf, prices } from '../exercises/11-pricing-models/prices.ts'
import { asOf as tierPricesAsOf, tiers } from '../exercises/12-storage-tiers/tiers.ts'

const machine = prices.find((row) => row.machine === 'm6a.xlarge')
const oneYear = machine?.reservations.find(({ termMonths }) => termMonths === 12)
if (machine?.spot == null || oneYear === undefined) throw new Error('the price list has no m6a.xlarge with a reservation and spot')
const { onDemandUsdPerHour } = machine
const spotUsdPerHour = machine.spot.usdPerHour

const machinePrices = {
  head: ['m6a.xlarge', 'USD an hour'],
  rows: [
    ['on demand', String(onDemandUsdPerHour)],
    ['reserved for a year, nothing upfront', String(oneYear.usdPerHour)],
    ['spot (an assumption: it moves)', String(spotUsdPerHour)],
  ],
  source: 'AWS price list, Linux, us-east-1',
  asOf: machinePricesAsOf,
}

const warm = tiers.filter(({ name }) => name === 'S3 Standard' || name === 'S3 Standard-IA')
const [standard, infrequent] = warm
if (standard === undefined || infrequent === undefined) throw new Error('the tiers lack S3 Standard or S3 Standard-IA')
const tierPrices = {
  head: ['tier', 'USD per GB and month', 'USD per GB read'],
  rows: warm.map(({ name, usdPerGbMonth, usdPerGbRead }) => [name, String(usdPerGbMonth), String(usdPerGbRead)]),
  source: 'Amazon S3 pricing, us-east-1, first 50 TB',
  asOf: tierPricesAsOf,
}

export default defineQuiz({
  title: 'What it costs',
  lesson: '11-pricing-models',
  questions: [
    {
      kind: 'single-choice',
      id: 'steady-load',
      asks: 'which',
      prompt:
        'A web service keeps two machines busy day and night, and will for years. Which way of buying them costs least, without putting the service at risk? Pick one.',
      options: [
        {
          text: 'Reserved',
          isRight: true,
          why: 'The machines run all the time anyway, so a promise to pay all the time costs nothing extra.',
        },
        { text: 'On demand', why: 'It is the dearest hour; what you pay for is the freedom to stop, and this load never does.' },
        { text: 'Spot', why: 'The cheapest hour, but it can be taken away at short notice, and a service must answer all the time.' },
        {
          text: 'On demand first, reserved after a year',
          why: 'The load is known from the start: the first year would be paid at the dearest price.',
        },
      ],
      explanation: 'What is always there is reserved; the peak above it is bought on demand; what can be interrupted goes on spot.',
    },
    {
      kind: 'single-choice',
      id: 'stopped-reservation',
      asks: 'what-happens',
      prompt:
        'You reserve a machine for a year, to be paid month by month, and stop it after two months. What happens to the bill? Pick one.',
      options: [
        { text: 'It ends with the machine', why: 'That is how on demand works. A reservation is a promise to pay until the term is over.' },
        { text: 'It goes on until the year is over', isRight: true, why: 'The hours are paid for whether anything runs in them or not.' },
        { text: 'It falls to the spot price', why: 'Spot is a way of buying of its own; nothing changes into it.' },
        { text: 'It goes on at the on-demand price', why: 'The agreed price stays, but you get nothing for it any more.' },
      ],
      explanation: 'A reservation is cheaper by the hour and dearer by the year when the machine runs for too small a share of it.',
    },
    {
      kind: 'numeric',
      id: 'break-even',
      asks: 'what-happens',
      prompt:
        'From which share of the year on must the machine run for the reservation to cost no more than on demand? Answer in per cent, with one decimal.',
      table: machinePrices,
      value: (oneYear.usdPerHour / onDemandUsdPerHour) * 100,
      abs: 0.5,
      unit: '%',
      why: 'Reserved price ÷ on-demand price: at this share, both cost the same.',
      slips: [
        {
          value: (1 - oneYear.usdPerHour / onDemandUsdPerHour) * 100,
          why: 'That is the discount. The machine may stand idle for so long; it must run for the rest.',
        },
        { value: oneYear.usdPerHour / onDemandUsdPerHour, why: 'That is the share as a fraction. The question asks for per cent.' },
        { value: (onDemandUsdPerHour / oneYear.usdPerHour) * 100, why: 'The other way round: a share of the year is at most 100 %.' },
      ],
      hint: 'A reserved hour is paid for whether it is used or not. How many on-demand hours would the same money buy?',
      explanation:
        'A reservation pays for all 8,760 hours of a year. On demand, the same money buys fewer: whoever needs more than those should reserve.',
    },
    variantsOf('run-on-demand', (draw) => {
      const hours = draw.whole(6, 40)
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `A training run keeps one machine busy for ${hours} hours, once, and cannot be interrupted. What does it cost at least, in US dollars?`,
        table: machinePrices,
        value: hours * onDemandUsdPerHour,
        abs: 0.01,
        unit: 'USD',
        why: 'Hours × the on-demand price: reserving binds you for a year, and spot can be interrupted.',
        slips: [
          { value: hours * oneYear.usdPerHour, why: 'The reserved price is only to be had for a whole year of hours.' },
          { value: hours * spotUsdPerHour, why: 'Spot machines can be taken away, and this run cannot be interrupted.' },
        ],
        explanation: 'Which price applies depends on what you can promise; a single run that must not stop promises nothing.',
      }
    }),
    {
      kind: 'matching',
      id: 'model-for-work',
      asks: 'which',
      prompt: 'Which way of buying fits which work best?',
      pairs: [
        { left: 'a database that answers all year', right: 'reserved', why: 'It is always there, and it must not be taken away.' },
        {
          left: 'rendering that saves its state every minute',
          right: 'spot',
          why: 'An interruption costs it a minute; the cheapest hour wins.',
        },
        { left: 'a first trial, nobody knows for how long', right: 'on demand', why: 'It can end at any time and nothing is left to pay.' },
      ],
      extra: [{ text: 'a volume discount', why: 'None of them is large enough to be given one by itself.' }],
      explanation: 'Ask three things: is it always there, can it be interrupted, do you know how long it will last?',
    },
    {
      kind: 'true-false',
      id: 'up-to-ninety',
      asks: 'what-happens',
      prompt: '“Up to 90 % off” for spot machines means: whatever machine you take, you save at least half of the price.',
      isTrue: false,
      why: {
        true: '“Up to” names the best case. Nobody promises the worst one, and the price moves with the market.',
        false: 'It is a ceiling. What a machine costs on spot today, only today’s price says.',
      },
      explanation: 'Advertised discounts are ceilings. Calculate with the price of the machine, the region and the day.',
    },
    {
      kind: 'multi-select',
      id: 'idle-at-night',
      asks: 'which',
      prompt:
        'Six machines on demand serve an office on weekdays from 8:00 to 18:00; at night and at weekends they idle. Which two changes lower the bill and keep the office working? Pick two.',
      options: [
        {
          text: 'Shut them down on a schedule',
          isRight: true,
          why: 'Stopped machines on demand cost nothing for computing, and nobody is there to miss them.',
        },
        {
          text: 'Let their number follow the load',
          isRight: true,
          why: 'Auto-scaling keeps one for the odd visitor and brings the others back in the morning.',
        },
        {
          text: 'Move all six to spot',
          why: 'That lowers the bill, but they may be taken back in the middle of the office’s morning.',
        },
        {
          text: 'Take machines of twice the size',
          why: 'Right-sizing goes the other way: they would idle just as long, at twice the price.',
        },
      ],
      explanation: 'The cheapest hour is the one that nobody pays for. First stop what idles, then make what is left cheaper.',
    },
    {
      kind: 'predicted-output',
      id: 'minimum-of-a-minute',
      asks: 'what-happens',
      prompt: 'Billing by the second, with a minimum of a minute for each run. What does this print?',
      code: `const runs = [30, 90.5, 60]
const billed = runs.map((seconds) => Math.max(60, Math.ceil(seconds)))
console.log(billed.reduce((sum, seconds) => sum + seconds, 0))`,
      options: [
        {
          text: '181',
          why: '30 + 90.5 + 60, rounded up once at the end: but each run is rounded by itself, and the first one is too short.',
        },
        { text: '211', isRight: true, why: '60 for the short run, 91 for the long one, 60 for the last.' },
        { text: '240', why: 'Rounded up to whole minutes: 60 + 120 + 60. The minimum is a minute, the step is a second.' },
        { text: '210.5', why: 'The part of a second is rounded up, too.' },
      ],
      explanation: 'A minimum makes many short runs dear: a run of a second costs as much as one of a minute.',
    },
    {
      kind: 'ordering',
      id: 'dearest-to-keep',
      asks: 'which',
      prompt: 'Amazon S3 storage classes: order them by what a gigabyte costs to keep for a month, dearest first.',
      items: [
        { text: 'S3 Standard', why: 'For what is read often: keeping costs most, reading least.' },
        { text: 'S3 Standard-IA', why: 'Infrequent access: about half the price to keep, but every gigabyte read costs.' },
        { text: 'S3 Glacier Instant Retrieval', why: 'For what is read a few times a year, but then at once.' },
        {
          text: 'S3 Glacier Flexible Retrieval',
          why: 'A little cheaper still, for whoever can wait: some minutes for extra money, else hours.',
        },
        { text: 'S3 Glacier Deep Archive', why: 'Cheapest to keep, slowest to get back: for what is hardly ever read.' },
      ],
      lesson: '12-storage-tiers',
      explanation: 'The colder the tier, the cheaper to keep and the dearer, or slower, to fetch.',
    },
    variantsOf('keep-and-read', (draw) => {
      const size = draw.whole(2, 9) * 100
      const reads = draw.whole(2, 4)
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `You keep ${size} GB in S3 Standard-IA for a month and read all of it ${reads} times. What do keeping and reading cost together, in US dollars? (Requests are left out.)`,
        table: tierPrices,
        value: size * (infrequent.usdPerGbMonth + reads * infrequent.usdPerGbRead),
        abs: 0.01,
        unit: 'USD',
        why: 'The price of keeping, and for each time of reading the price of reading.',
        slips: [
          { value: size * infrequent.usdPerGbMonth, why: 'That is keeping alone. In this tier, every gigabyte read costs, too.' },
          { value: size * reads * infrequent.usdPerGbRead, why: 'That is reading alone. Keeping costs, too, for each gigabyte and month.' },
          { value: size * standard.usdPerGbMonth, why: 'That is what S3 Standard would cost: less, if you read this often.' },
          { value: size * (infrequent.usdPerGbMonth + infrequent.usdPerGbRead), why: 'That is with a single read of everything.' },
        ],
        lesson: '12-storage-tiers',
        explanation: 'A colder tier pays off for what is seldom read. Add up both prices before you move data.',
      }
    }),
    {
      kind: 'single-choice',
      id: 'colder-and-dearer',
      asks: 'why',
      prompt:
        'A team used to keep its logs in a standard tier for three days and then delete them. Now it moves them to an archive tier at once, and still deletes them after three days. The bill rises. Why? Pick one.',
      options: [
        {
          text: 'Deleting from an archive is charged by the gigabyte, on top of everything else',
          why: 'At AWS, Google Cloud and Azure, deleting itself is free. What they bill is the rest of the minimum time.',
        },
        {
          text: 'Archive tiers cost more per gigabyte than the standard tier does',
          why: 'They cost a fraction of it to keep. Something else is dear.',
        },
        {
          text: 'Archive tiers bill a minimum time, longer than three days',
          isRight: true,
          why: 'What is deleted early is billed to the end of the minimum: months, where three days were needed.',
        },
        { text: 'Data in an archive is compressed at the customer’s expense', why: 'Providers store the bytes that they are given.' },
      ],
      lesson: '12-storage-tiers',
      explanation: 'Cold tiers come with conditions: a minimum time, a minimum size, a price or a wait for reading.',
    },
    {
      kind: 'short-text',
      id: 'successor-of-preemptible',
      asks: 'what',
      prompt: 'Google Cloud’s preemptible machines stop after 24 hours. What is the name of their successor, which has no such limit?',
      accepted: [
        { text: 'Spot VMs', why: 'They can be taken back at any time, as before, but have no longest life.' },
        { text: 'Spot VM', why: 'One of the Spot VMs.' },
        { text: 'Spot', why: 'In full, they are called Spot VMs.' },
        { text: 'Google Cloud Spot VMs', why: 'Google Cloud calls them Spot VMs.' },
        { text: 'Spot virtual machines', why: 'For short, Google Cloud calls them Spot VMs.' },
      ],
      slips: [
        { text: 'Preemptible VMs', why: 'That is the former kind, with the limit of 24 hours.' },
        { text: 'Spot Instances', why: 'That is their name at AWS.' },
        { text: 'Sole-tenant nodes', why: 'Those are whole machines for one customer, and not cheap.' },
      ],
      explanation: 'The model is the same everywhere: spare machines, cheap, and given back when the provider needs them.',
    },
    {
      kind: 'single-choice',
      id: 'spot-notice',
      asks: 'what-happens',
      prompt: 'A spot machine gets its notice in the middle of a ten-hour training run. What decides how much work is lost? Pick one.',
      options: [
        { text: 'How much the machine costs per hour', why: 'The price says what lost work costs, not how much of it is lost.' },
        { text: 'How many hours are left of the ten', why: 'What lies ahead cannot be lost. What is behind, can.' },
        {
          text: 'How long ago the run last saved its state',
          isRight: true,
          why: 'It starts again from there; everything since then is computed and paid for once more.',
        },
        {
          text: 'Whether the notice comes by day or by night',
          why: 'The notice is as short at any hour, and what was not saved is lost at any hour.',
        },
      ],
      explanation: 'Checkpoints turn an interruption into a delay. The notice is short: seconds to a few minutes.',
    },
  ],
})
