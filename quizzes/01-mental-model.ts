import { defineQuiz, variantsOf } from '#quiz'

export default defineQuiz({
  title: 'Rent or own',
  lesson: '01-service-models',
  questions: [
    {
      kind: 'single-choice',
      id: 'idle-rented-machine',
      asks: 'what-happens',
      prompt: 'You rent a machine on demand, start it, and nobody uses it for a week. What do you pay? Pick one.',
      options: [
        {
          text: 'Nothing, since nothing was computed',
          why: 'You pay for having the machine, not for what it does. Only what is billed by use, such as a function, is free while idle.',
        },
        { text: 'The whole week', isRight: true, why: 'The clock runs from start to stop, used or not.' },
        { text: 'A basic fee, much less than in use', why: 'A rented machine has one price for its time, busy or idle.' },
        {
          text: 'Only the minutes in which it starts and stops',
          why: 'Between start and stop lies a week in which the machine was yours.',
        },
      ],
      explanation:
        'The machine is billed until you stop it and its disk until you delete it, used or not. So every workflow ends with shutting down.',
    },
    {
      kind: 'single-choice',
      id: 'two-days-a-year',
      asks: 'why',
      prompt:
        'A ticket shop needs fifty servers on two days of the year and two on all others. Why is renting the better choice for it? Pick one.',
      options: [
        { text: 'Rented servers are faster than bought ones', why: 'The same hardware is as fast in your own rack as in the provider’s.' },
        {
          text: 'Bought servers would stand idle for most of the year',
          isRight: true,
          why: 'Owning means paying for the peak all year; renting follows the load.',
        },
        {
          text: 'Rented servers cost less per hour than bought ones',
          why: 'Over years of full use, a server of your own often has the cheaper hour. Here most of them would hardly be used.',
        },
        {
          text: 'A program can be spread over fifty servers only when they are rented',
          why: 'Whether it can be spread depends on how the program is written, not on who owns the servers.',
        },
      ],
      explanation: 'The more uneven the load, the more renting pays off: this is what elasticity is worth.',
    },
    variantsOf('months-to-break-even', (draw) => {
      const price = draw.whole(4, 9) * 1_000
      const running = draw.whole(1, 3) * 50
      const rent = running + draw.from([200, 250, 500])
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt:
          'A server that you need all the time can be bought or rented; the numbers are invented. After how many months has buying cost as much as renting?',
        table: {
          head: ['', 'USD'],
          rows: [
            ['price of the server', String(price)],
            ['power and care for it, a month', String(running)],
            ['rent of one like it, a month', String(rent)],
          ],
        },
        value: price / (rent - running),
        abs: 0.05,
        unit: 'months',
        why: 'The price, divided by what owning saves each month: the rent less power and care.',
        slips: [
          { value: price / rent, why: 'That leaves out power and care, which owning costs every month, too.' },
          { value: price / (rent + running), why: 'Whoever rents does not pay for power and care besides: they are in the rent.' },
        ],
        hint: 'What does owning save each month, once the server is paid for?',
        explanation: 'Before that month renting is cheaper, after it owning, if the server lasts and is really needed all the time.',
      }
    }),
    {
      kind: 'true-false',
      id: 'no-limits',
      asks: 'what-happens',
      prompt: 'In the cloud a new account can start as many machines as it likes, since capacity has no limit.',
      isTrue: false,
      why: {
        true: 'Every account has quotas, and a region can run out of a machine type. Large needs are asked for beforehand.',
        false: 'Quotas protect provider and customer, and hardware is finite: elastic is not endless.',
      },
      explanation: 'Plan for quotas: look them up before the day on which you need more.',
    },
    {
      kind: 'multi-select',
      id: 'essential-characteristics',
      asks: 'which',
      prompt: 'NIST names what makes computing “cloud”. Which three belong to it? Pick three.',
      options: [
        { text: 'On-demand self-service', isRight: true, why: 'You get what you need without talking to anybody.' },
        { text: 'Broad network access', isRight: true, why: 'It is reached over the network, from a laptop, a phone or another server.' },
        { text: 'Measured service', isRight: true, why: 'What is used is measured, and usually paid for by that.' },
        {
          text: 'A contract of at least a year',
          why: 'A year’s commitment brings a discount to whoever wants one. It is the opposite of on demand.',
        },
        {
          text: 'Software that the provider has written',
          why: 'Whose software runs is no part of the definition: on a rented machine it is yours.',
        },
      ],
      explanation: 'The two others are rapid elasticity and resource pooling (NIST SP 800-145).',
    },
    {
      kind: 'matching',
      id: 'terms',
      asks: 'what',
      prompt: 'What does each term mean?',
      pairs: [
        { left: 'quota', right: 'an account can have so much at once, and no more', why: 'Most can be raised: ask before you need it.' },
        {
          left: 'resource pooling',
          right: 'many customers share the same hardware',
          why: 'What one of them leaves idle serves another, and all share the cost.',
        },
        { left: 'measured service', right: 'use is counted, and billed by that', why: 'By the second, the request or the gigabyte.' },
      ],
      extra: [{ text: 'the provider answers for your data', why: 'That is no part of any model: data stays the customer’s.' }],
      explanation: 'Shared hardware needs both: each use is counted, and no account may take so much that nothing is left for the others.',
    },
    {
      kind: 'single-choice',
      id: 'what-is-traded',
      asks: 'which',
      prompt: 'Moving from a data centre of your own to rented machines: which kind of cost takes the place of which? Pick one.',
      options: [
        { text: 'Running costs replace most of the upfront cost', isRight: true, why: 'Nothing is bought; each month is paid for by use.' },
        { text: 'Upfront cost replaces most of the running costs', why: 'The other way round: buying is what is paid upfront.' },
        { text: 'All costs fall away but those of the network', why: 'The rent is there, and often the largest of all.' },
        { text: 'Nothing changes but the address of the machines', why: 'The kind of cost changes, and with it who plans it.' },
      ],
      explanation: 'Less is risked at the beginning, and more must be watched later: a forgotten machine goes on costing.',
    },
    {
      kind: 'ordering',
      id: 'own-data-centre',
      asks: 'what-happens',
      prompt: 'A first server of your own: in which order do these come?',
      items: [
        { text: 'Estimate the load of the coming years', why: 'What is bought must last: the guess comes first, and is often wrong.' },
        { text: 'Buy the server', why: 'Money is tied up before anything runs.' },
        { text: 'Install the operating system', why: 'On premises, this layer is yours, too.' },
        { text: 'Run the application', why: 'Weeks later. Rented, this is a matter of minutes.' },
      ],
      explanation: 'Renting turns the order round: run first, learn what the load is, then commit.',
    },
    {
      kind: 'single-choice',
      id: 'reasons-to-own',
      asks: 'why',
      prompt: 'A factory keeps its computers in the hall, although renting would be less work. Which is a good reason? Pick one.',
      options: [
        { text: 'The cloud has been shown to be slower', why: 'Speed depends on distance and machine type, not on who owns the machine.' },
        {
          text: 'A robot must be stopped within a millisecond, even when the line is down',
          isRight: true,
          why: 'A signal needs longer than that to a distant data centre and back, and without the line none arrives.',
        },
        { text: 'Bought computers never need to be patched', why: 'They do, and by the factory itself.' },
        {
          text: 'Data that lies in the cloud belongs to the provider, whatever the contract says',
          why: 'Data stays the customer’s under every model.',
        },
      ],
      explanation: 'Latency, law, and steady full use are the usual reasons to own. Habit is not one of them.',
    },
    {
      kind: 'short-text',
      id: 'up-and-down',
      asks: 'what',
      prompt: 'In one word: the ability of a system to take on more capacity when the load rises and to give it back when the load falls.',
      accepted: [
        { text: 'elasticity', why: 'Growing and shrinking, by itself, with the load.' },
        { text: 'rapid elasticity', why: 'NIST’s own words.' },
        { text: 'elastic', why: 'That is what such a system is. The ability is called elasticity.' },
      ],
      slips: [
        { text: 'scalability', why: 'It can grow when somebody makes it. Elastic is what also shrinks, and by itself.' },
        { text: 'autoscaling', why: 'That is a mechanism which makes a system so. Asked for is the ability itself.' },
        { text: 'auto-scaling', why: 'That is a mechanism which makes a system so. Asked for is the ability itself.' },
        { text: 'availability', why: 'That is the ability to answer at all, whatever the load.' },
        { text: 'flexibility', why: 'True, but not the term: it says nothing about the load.' },
      ],
      explanation: 'Scalable is what can grow; elastic is what follows the load in both directions.',
    },
    {
      kind: 'predicted-output',
      id: 'peak-and-average',
      asks: 'what-happens',
      prompt: 'An owner pays for the peak in every hour, a tenant for what each hour needs. What does this print?',
      code: `const machinesByHour = [1, 1, 2, 6, 2, 0]
const owned = Math.max(...machinesByHour) * machinesByHour.length
const rented = machinesByHour.reduce((sum, machines) => sum + machines, 0)
console.log(owned, rented)`,
      options: [
        { text: '36 12', isRight: true, why: 'Six machines for six hours against the twelve machine-hours that were needed.' },
        { text: '12 36', why: 'The other way round: the peak for every hour is the larger number.' },
        { text: '36 6', why: 'Six is the peak, not the sum of the hours.' },
      ],
      explanation: 'Even if an owned machine-hour cost only a third of a rented one, both bills would be the same here.',
    },
  ],
})
