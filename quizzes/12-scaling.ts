import { defineQuiz, variantsOf } from '#quiz'
import { asOf, machines } from '../exercises/03-scaling-choice/machines.ts'

const [small, large] = machines
if (small === undefined || large === undefined) throw new Error('the list of machines lacks a small or a large one')

const machinePrices = {
  head: ['machine type', 'A100 GPUs', 'USD an hour'],
  rows: machines.map(({ name, capacity, priceUsdPerHour }) => [name, String(capacity), String(priceUsdPerHour)]),
  source: 'Google Cloud, Compute Engine price list, us-central1, on demand',
  asOf,
}

export default defineQuiz({
  title: 'Larger or more',
  lesson: '03-scaling-choice',
  questions: [
    {
      kind: 'true-false',
      id: 'doubled-machine-fails',
      asks: 'what-happens',
      prompt:
        'A shop has outgrown its only machine, so the team moves it to one of twice the size. Should this one’s hardware fail, half of the power is left.',
      isTrue: false,
      why: {
        true: 'It would be with two machines side by side. Twice the size is still one machine, and it fails as a whole.',
        false: 'The shop is gone until it runs on other hardware. Scaling up adds power, not a second place to run.',
      },
      explanation: 'Only what runs more than once outlives the loss of a machine, however large the machine is.',
    },
    variantsOf('instances-for-a-load', (draw) => {
      const capacity = draw.from([100, 200, 400])
      const target = draw.from([50, 60, 70])
      const load = capacity * draw.whole(5, 9) + draw.from([5, 15, 25, 35])
      const exact = (load * 100) / (capacity * target)
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `One instance handles ${capacity} requests a second at most. An autoscaler aims at a utilisation of at most ${target} %. How many instances does it want for ${load} requests a second?`,
        value: Math.ceil(exact),
        why: 'The load, divided by what an instance carries at the target, rounded up.',
        slips: [
          {
            value: Math.ceil(load / capacity),
            why: 'So many carry the load with nothing to spare. The target leaves room in each of them.',
          },
          { value: Math.floor(exact), why: 'Rounded down, each carries a little more than the target allows.' },
          {
            value: Math.ceil((load * target) / (capacity * 100)),
            why: 'The target lowers what an instance may carry, so divide by it: the number of instances grows.',
          },
        ],
        hint: 'How many requests a second does one instance carry when it is as busy as the target says?',
        explanation:
          'Load ÷ (capacity × target), rounded up: the same rule that the autoscalers of the providers and of Kubernetes build on.',
      }
    }),
    {
      kind: 'single-choice',
      id: 'target-of-a-hundred',
      asks: 'what-happens',
      prompt:
        'An autoscaler aims at 60 % utilisation. To waste nothing, somebody sets the target to 100 %, and soon its ten instances run full. A further one takes two minutes to start. What happens when the load rises by a third within a minute? Pick one.',
      options: [
        {
          text: 'Requests wait or fail, since no instance has room',
          isRight: true,
          why: 'All are full, and help is at least two minutes away. The room above the target would have carried the load until then.',
        },
        {
          text: 'Nothing that users notice, since instances are added at once',
          why: 'They are asked for at once, at best, and answer two minutes later.',
        },
        {
          text: 'Nothing that users notice, since a full instance can go on to do a third more for a while',
          why: 'Full means that it does all it can. What is beyond waits in a queue, or is turned away.',
        },
        {
          text: 'Some of the users are sent to another region',
          why: 'Only where somebody has set that up. A target utilisation decides how many instances run, not where users go.',
        },
      ],
      explanation: 'What seems idle below the target is the reserve for the time that a new instance needs to start.',
    },
    {
      kind: 'ordering',
      id: 'how-an-instance-joins',
      asks: 'what-happens',
      prompt: 'An autoscaled service gets busier. In which order does this happen?',
      items: [
        { text: 'More requests arrive', why: 'The cause: everything else is an answer to it.' },
        { text: 'Utilisation passes the target', why: 'The autoscaler measures how busy the instances are, and only now sees something.' },
        { text: 'The autoscaler asks for a further instance', why: 'It compares what it measures with the target, and acts.' },
        {
          text: 'The new instance starts and passes its health check',
          why: 'That takes from seconds to minutes; until then it is no help.',
        },
        { text: 'The load balancer sends it requests', why: 'Only to instances that have shown that they are healthy.' },
        { text: 'Utilisation falls below the target again', why: 'The same load, on more instances.' },
      ],
      explanation: 'Help comes a few steps after the need. So keep room above the target, and keep the start of an instance short.',
    },
    {
      kind: 'single-choice',
      id: 'instances-up-and-down',
      asks: 'which',
      prompt:
        'The load of a service rises and falls every few minutes. Its autoscaler starts and stops instances all day. Which change calms it, without making users wait? Pick one.',
      options: [
        {
          text: 'Wait longer before an instance is added',
          why: 'It would calm things at the users’ cost: at each rise the load meets too few instances for longer.',
        },
        {
          text: 'Raise the maximum number of instances it may run',
          why: 'The maximum was not the trouble. It would swing just as before, and might swing further.',
        },
        {
          text: 'Set the target utilisation higher',
          why: 'Fewer would run, with less room for the next rise, and their number would still follow every swing.',
        },
        {
          text: 'Wait longer before an instance is removed',
          isRight: true,
          why: 'A cooldown keeps what the next rise will need anyway. It costs a few idle minutes.',
        },
      ],
      hint: 'Whom does it hurt when an instance comes late, and whom when one goes late?',
      explanation: 'Grow at once, shrink slowly: too few instances hurt users, a few too many for some minutes hurt hardly anybody.',
    },
    {
      kind: 'predicted-output',
      id: 'log-in-once-more',
      asks: 'what-happens',
      prompt:
        'Two machines take requests in turn, and each remembers in its own memory who has logged in. Who is not remembered must log in. What does this print?',
      code: `const memories = [new Set<string>(), new Set<string>()]
const requests = ['ann', 'bob', 'ann', 'ann', 'bob']
let logins = 0
for (const [turn, user] of requests.entries()) {
  const memory = memories[turn % memories.length]
  if (!memory.has(user)) logins += 1
  memory.add(user)
}
console.log(logins)`,
      options: [
        { text: '2', why: 'Once for each user: so it is with one machine, or with sessions in a shared store.' },
        { text: '4', isRight: true, why: 'Each user logs in at each machine, since neither knows what the other remembers.' },
        { text: '5', why: 'At every request: but the third one comes to the machine that knows Ann already.' },
        { text: '3', why: 'Follow Bob: his second request, too, comes to the machine that does not know him.' },
      ],
      explanation: 'State on a machine ties its users to this machine. Move it to a store that all reach before you scale out.',
    },
    {
      kind: 'multi-select',
      id: 'four-instead-of-one',
      asks: 'which',
      prompt:
        'A web service runs on one machine, which also keeps its users’ files. It is to run on four. Which two does it need now that it could do without before? Pick two.',
      options: [
        { text: 'A machine type with more cores', why: 'That is scaling up. Here, four of the same type share the work.' },
        {
          text: 'Something that spreads the requests',
          isRight: true,
          why: 'A load balancer gives users one address and sends each request to a machine that is healthy.',
        },
        { text: 'A second region', why: 'Four machines can stand in one region. A second one guards against the loss of a whole region.' },
        {
          text: 'A place for its data that every machine reaches',
          isRight: true,
          why: 'What only one machine has is missing on the three others: the files here, elsewhere sessions or a local database.',
        },
        {
          text: 'A new program, written as functions',
          why: 'Only where it keeps files must change. A web service runs on four machines without being cut into functions.',
        },
      ],
      explanation: 'Scaling out asks two things: who shares out the work, and where is what all of them must know?',
    },
    variantsOf('spread-a-share', (draw) => {
      const percent = draw.from([60, 75, 80])
      const count = draw.from([3, 8, 12])
      const share = percent / 100
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `On one machine a job spends ${percent} % of its time in work that can be spread over machines; the rest cannot. How many times as fast does it become on ${count} machines, at best?`,
        value: 1 / (1 - share + share / count),
        rel: 0.01,
        why: 'The rest takes as long as before, the spread part a fraction of its time. Divide the old time by the sum of the two.',
        slips: [
          { value: count, why: 'So fast would only be a job that can be spread as a whole.' },
          { value: 1 / (1 - share), why: 'That is the limit for endlessly many machines.' },
          {
            value: 100 * (1 - share + share / count),
            why: 'So many minutes are left of 100. Divide 100 by them: that is how many times as fast.',
          },
          { value: 1 - share + share * count, why: 'That adds up speeds. Add up times: the part that is spread gets shorter.' },
        ],
        hint: 'Take 100 minutes on one machine. How many minutes are left of each part?',
        explanation: 'Amdahl’s law. What cannot be spread soon takes most of the time, and then further machines change little.',
      }
    }),
    {
      kind: 'single-choice',
      id: 'resized-every-hour',
      asks: 'why',
      prompt:
        'Providers let you follow the load by adding and removing machines. Why is hardly any service run by resizing one machine every hour? Pick one.',
      options: [
        { text: 'Large machines are billed by the month', why: 'Large or small, on demand they are billed for the time that they run.' },
        {
          text: 'Resizing mostly stops the machine',
          isRight: true,
          why: 'The service would be down at every change. Machines beside it come and go while it answers.',
        },
        {
          text: 'Each resize erases the machine’s network disks',
          why: 'Block storage is there again when the machine starts at its new size.',
        },
        {
          text: 'Within a family, large machines cost far more for the same power',
          why: 'Within a family, price mostly grows with size: twice the machine for twice the price.',
        },
      ],
      explanation: 'Scaling out suits a load that changes; scaling up suits a load that has grown, and a time at which a stop is no harm.',
    },
    variantsOf('out-against-up', (draw) => {
      const busy = draw.whole(4, 10)
      const up = 24 * large.priceUsdPerHour
      const out = (busy * (large.capacity / small.capacity) + (24 - busy)) * small.priceUsdPerHour
      return {
        kind: 'numeric',
        asks: 'which',
        prompt: `A service needs ${large.capacity} GPUs in ${busy} hours of the day and ${small.capacity} in all others. Up: one ${large.name}, on all day. Out: in each hour, as many ${small.name} as are needed. By how many US dollars a day is out cheaper, counting machines alone?`,
        table: machinePrices,
        value: up - out,
        abs: 0.05,
        unit: 'USD',
        why: 'In the quiet hours, out pays for one GPU where up pays for all of them.',
        slips: [
          { value: out, why: 'That is what scaling out costs in a day. Asked is what it saves.' },
          { value: up, why: 'That is what the large machine costs in a day.' },
          {
            value: up - busy * (large.capacity / small.capacity) * small.priceUsdPerHour,
            why: 'That leaves out the quiet hours. In each of them one small machine runs.',
          },
          { value: 0, why: 'A GPU costs about the same in both types. But the large machine is paid for in the quiet hours, too.' },
        ],
        explanation: 'Small machines can be switched off one by one. With a load that never falls, this would save nothing.',
      }
    }),
    {
      kind: 'matching',
      id: 'ways-to-more-power',
      asks: 'which',
      prompt: 'Each of these has become too slow. Which way suits it best?',
      pairs: [
        {
          left: 'a service whose peak is more than the largest machine on offer carries',
          right: 'scale out',
          why: 'No single machine will do, so it must be several.',
        },
        {
          left: 'a bought program with all its state in memory; a stop at night is no harm',
          right: 'scale up',
          why: 'Its state ties it to one machine, and you cannot change a bought program. But it may stop to be resized.',
        },
        {
          left: 'your own program with its state on the machine; it must never stop',
          right: 'move its state, then scale out',
          why: 'The state ties it to one machine, and never stopping takes more than one. The program must change first.',
        },
      ],
      extra: [{ text: 'scale in', why: 'That means fewer machines, the opposite of what is needed.' }],
      explanation: 'First ask what rules a way out: the largest machine, a stop, state on the machine. What is left is a matter of cost.',
    },
    {
      kind: 'short-text',
      id: 'more-beside-it',
      asks: 'what',
      prompt:
        'More machines beside the first one, not a larger one in its place: that is called scaling out. What is the other common name for it?',
      accepted: [
        { text: 'horizontal scaling', why: 'Side by side, hence horizontal. Scaling out means the same.' },
        { text: 'horizontal', why: 'In full, horizontal scaling.' },
        { text: 'horizontally', why: 'As a noun, horizontal scaling.' },
        { text: 'scaling horizontally', why: 'As a noun, horizontal scaling.' },
      ],
      slips: [
        { text: 'scaling out', why: 'That is the name in the question. The other one says in which direction the service grows.' },
        { text: 'scale out', why: 'That is the name in the question. The other one says in which direction the service grows.' },
        { text: 'vertical scaling', why: 'That is the larger machine in place of the first one.' },
        { text: 'vertical', why: 'That is the larger machine in place of the first one.' },
        { text: 'scaling up', why: 'That is the larger machine in place of the first one.' },
        { text: 'scale up', why: 'That is the larger machine in place of the first one.' },
        { text: 'autoscaling', why: 'That says who does it, and when. It can be done by hand as well.' },
        { text: 'load balancing', why: 'It spreads the work over the machines, once they are there.' },
      ],
      explanation: 'Horizontal scaling, out and in, changes the number of machines; vertical scaling, up and down, their size.',
    },
  ],
})
