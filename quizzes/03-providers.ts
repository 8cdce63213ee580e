import { defineQuiz, variantsOf } from '#quiz'
import { asOf, catalogue, profiles } from '../exercises/02-provider-services/catalogue.ts'

function categoryOf(service: string): string {
  const found = catalogue.find(({ name }) => name === service)
  if (found === undefined) throw new Error(`the catalogue has no ${service}`)
  return found.category
}

const strengths = {
  head: ['provider', 'often chosen for'],
  rows: profiles.map((profile) => [profile.provider, profile.strengths.join(', ')]),
  source: 'the catalogue of this course, from the providers’ product pages',
  asOf,
}

export default defineQuiz({
  title: 'Three providers',
  lesson: '02-provider-services',
  questions: [
    {
      kind: 'single-choice',
      id: 'same-category-other-product',
      asks: 'what-happens',
      prompt:
        'A team moves its files from Amazon S3 to Google Cloud Storage. Both are object storage. What must the team be ready for? Pick one.',
      options: [
        {
          text: 'For nothing but a new address in the program',
          why: 'Cloud Storage answers many S3 requests at its own address, but with keys of its own, and permissions have to be set up anew.',
        },
        {
          text: 'For nothing: object storage follows one standard',
          why: 'No standard binds the providers. Some imitate a part of another’s API, and the rest still differs.',
        },
        {
          text: 'For other permissions, limits and prices',
          isRight: true,
          why: 'The category says what a service is for. How it is called, set up and paid for is each provider’s own.',
        },
        {
          text: 'For turning each file into a record of a database first',
          why: 'Both keep whole files. Only what surrounds them is different.',
        },
      ],
      explanation: 'Two services in one category do the same job and are different products.',
    },
    {
      kind: 'matching',
      id: 'category-of-a-service',
      asks: 'which',
      prompt: 'Four services of three providers: to which category does each belong?',
      pairs: [
        { left: 'Amazon EBS', right: categoryOf('Amazon EBS'), why: 'The B is for block: a disk that is attached to a machine.' },
        { left: 'Cloud SQL', right: categoryOf('Cloud SQL'), why: 'Managed MySQL, PostgreSQL and SQL Server at Google Cloud.' },
        { left: 'Azure Cosmos DB', right: categoryOf('Azure Cosmos DB'), why: 'Records by key, spread over many servers.' },
        { left: 'BigQuery', right: categoryOf('BigQuery'), why: 'It reads very large tables to answer a question about all of them.' },
      ],
      extra: [
        { text: 'object storage', why: 'That is Amazon S3, Cloud Storage and Azure Blob Storage.' },
        { text: 'virtual machines', why: 'Those are Amazon EC2, Google Compute Engine and Azure Virtual Machines.' },
      ],
      explanation: 'Learn the categories: with them you find your way at a provider whose names you do not know yet.',
    },
    {
      kind: 'single-choice',
      id: 'data-is-there-already',
      asks: 'why',
      prompt:
        'All sales data of a company lies in BigQuery, and its analysts use it every day. A forecast is to be trained on this data. Why is Google Cloud the first candidate? Pick one.',
      options: [
        {
          text: 'The data and the skills are there',
          isRight: true,
          why: 'Nothing has to be moved and nobody has to learn a second cloud before the work begins.',
        },
        { text: 'No other provider rents out machines with GPUs', why: 'All three do. Of the three, Google Cloud alone rents out TPUs.' },
        {
          text: 'Data in BigQuery cannot be read from outside',
          why: 'It can, by whoever has the permission; moving it costs time and money.',
        },
        {
          text: 'Training is cheapest at Google Cloud',
          why: 'No provider is cheapest for everything: machine, region and discount decide.',
        },
      ],
      explanation: 'Where data and knowledge already are often weighs more than any difference between services.',
    },
    {
      kind: 'multi-select',
      id: 'function-services-of-three-clouds',
      asks: 'which',
      prompt: 'You want to hand over a function that runs whenever a file arrives. Which three services are made for that? Pick three.',
      options: [
        { text: 'AWS Lambda', why: 'AWS’s service for functions.' },
        { text: 'Amazon ECS', why: 'It keeps containers running: you hand over an image and say how many copies there are to be.' },
        { text: 'Cloud Run functions', why: 'Google Cloud’s service for functions, until 2024 called Cloud Functions.' },
        { text: 'Google Compute Engine', why: 'It rents out machines, which wait for the file day and night, at your expense.' },
        { text: 'Azure Functions', why: 'Azure’s service for functions.' },
      ].map((option) => ({ ...option, isRight: categoryOf(option.text) === 'functions' })),
      explanation: 'Ask what you hand over: here a function and the event that starts it, and no machine to keep.',
    },
    {
      kind: 'short-text',
      id: 'sign-in-at-azure',
      asks: 'what',
      prompt: 'Which service of Microsoft keeps the accounts of a company’s people and signs them in to Azure?',
      accepted: [
        { text: 'Microsoft Entra ID', why: 'So called since 2023.' },
        { text: 'Entra ID', why: 'Microsoft Entra ID, in full.' },
        { text: 'Azure Active Directory', why: 'That was its name until 2023. Today it is Microsoft Entra ID.' },
        { text: 'AAD', why: 'Short for Azure Active Directory, its name until 2023. Today it is Microsoft Entra ID.' },
        { text: 'Azure AD', why: 'Short for Azure Active Directory, its name until 2023. Today it is Microsoft Entra ID.' },
      ],
      slips: [
        {
          text: 'Active Directory',
          why: 'That is the directory of Windows Server, in a company’s own network. The cloud service is another product.',
        },
        { text: 'Microsoft Entra', why: 'That is a whole family of products. Say which of them.' },
        { text: 'Entra', why: 'That is a whole family of products. Say which of them.' },
        { text: 'Azure RBAC', why: 'That says what somebody may do. Who somebody is, another service knows.' },
        { text: 'AWS IAM', why: 'That is AWS’s service for permissions.' },
        { text: 'IAM', why: 'So AWS and Google Cloud call their services for permissions.' },
      ],
      explanation: 'Books and colleagues still use the former name: understand it, and write the current one.',
    },
    {
      kind: 'true-false',
      id: 'identity-services-overlap',
      asks: 'what-happens',
      prompt:
        'A table of equivalents has AWS IAM and Azure’s service for signing in side by side. So a rule such as “may delete this machine” is kept in both alike.',
      isTrue: false,
      why: {
        true: 'Entra ID says who somebody is. At Azure, what they may do to a machine is mostly a role assignment beside it.',
        false: 'The jobs overlap and are not the same: IAM holds the permissions, Entra ID mainly signs people in.',
      },
      explanation: 'A row in a table of equivalents says where to look. It promises nothing.',
    },
    variantsOf('score-of-the-best-provider', (draw) => {
      const wishes = { 'data analytics': draw.whole(5, 7), 'widest choice': draw.whole(3, 4), TPUs: draw.whole(1, 4) }
      const scores = profiles.map((profile) =>
        Object.entries(wishes).reduce((sum, [wish, weight]) => sum + (profile.strengths.includes(wish) ? weight : 0), 0),
      )
      const best = Math.max(...scores)
      return {
        kind: 'numeric',
        asks: 'which',
        prompt: `A team must have GPU machines. Its wishes and their weights: data analytics ${wishes['data analytics']}, widest choice ${wishes['widest choice']}, TPUs ${wishes.TPUs}. A provider’s score is the sum of the weights of the wishes that it meets. What does the best provider score?`,
        table: strengths,
        value: best,
        why: 'Google Cloud meets data analytics and TPUs, AWS the widest choice, Azure none of the three.',
        slips: [
          { value: best + wishes['widest choice'], why: 'That is the sum of all weights. No provider in the table meets every wish.' },
          { value: wishes['widest choice'], why: 'That is the score of AWS. Another provider has more.' },
          { value: 2, why: 'That is how many wishes it meets. Add up their weights.' },
          { value: wishes['data analytics'], why: 'That is one wish. The best provider meets a second one.' },
        ],
        hint: 'Add up for one provider after the other. A must decides who is compared, and gives no points.',
        explanation: 'Musts shut out, wishes weigh. Whoever mixes them up gets a winner that cannot do the work.',
      }
    }),
    {
      kind: 'ordering',
      id: 'choosing-a-provider',
      asks: 'which',
      prompt: 'A team chooses a provider with care. Bring the steps into their order.',
      items: [
        {
          text: 'Write down the needs: musts and wishes',
          why: 'Without needs there is nothing to compare by, and the best-known name wins.',
        },
        { text: 'Strike out every provider that lacks a must', why: 'Cheap and final: what fails here need not be weighed.' },
        { text: 'Weigh the wishes for those that are left', why: 'Only among providers that can do the work.' },
        { text: 'Try the best one with a small part of the work', why: 'A table is a guess; a trial shows what it left out.' },
        { text: 'Move the rest of the work there', why: 'Last, because it is the step that is hard to take back.' },
      ],
      explanation: 'Needs first, providers second: the other way round one ends up wanting what happens to be on offer.',
    },
    {
      kind: 'predicted-output',
      id: 'words-before-a-name',
      asks: 'what-happens',
      prompt: 'People write one service’s name in many ways. What does this print?',
      code: `const ofAws = ['aws', 'amazon']
const bare = (name: string) =>
  name.toLowerCase().split(' ').filter((word) => !ofAws.includes(word)).join(' ')
console.log(bare('AWS EC2') === bare('Amazon EC2'), bare('Google EC2'))`,
      options: [
        { text: 'false google ec2', why: 'Both words are left out, and “ec2” is what remains of either name.' },
        { text: 'true ec2', why: '“google” is no word of AWS, so it stays. Nobody should find a service of AWS under it.' },
        { text: 'true google ec2', isRight: true, why: 'Either of AWS’s words is left out; another provider’s word is kept.' },
      ],
      explanation: 'A good search forgives what people leave out or add, and does not forgive a contradiction.',
    },
    {
      kind: 'single-choice',
      id: 'search-for-a-former-name',
      asks: 'which',
      prompt:
        'A tool lists services by their current names. Somebody enters “Cloud Functions”, from a book of 2021, and is told that there is no such service. Which change helps most? Pick one.',
      options: [
        {
          text: 'List former names in place of the current ones',
          why: 'Then whoever knows the current name finds nothing.',
        },
        {
          text: 'Answer a former name with the current one',
          isRight: true,
          why: 'The search succeeds and teaches today’s name, Cloud Run functions.',
        },
        {
          text: 'Show every service that shares a word with it',
          why: '“Cloud” fits Cloud Storage, Cloud SQL, Cloud Run: the right one drowns.',
        },
        { text: 'Ask people to read newer books', why: 'The newest book has aged when the next service is renamed.' },
      ],
      explanation: 'Former names live on in texts and habits, so a catalogue has to know them.',
    },
    {
      kind: 'single-choice',
      id: 'widest-choice-for-small-needs',
      asks: 'which',
      prompt: 'AWS has the widest choice of services. What follows from that for a team that needs one machine and one bucket? Pick one.',
      options: [
        {
          text: 'AWS is better: more services mean faster machines',
          why: 'The number of services says nothing about any single one.',
        },
        { text: 'AWS is needed: buckets exist nowhere else', why: 'All three sell object storage, and machines as well.' },
        {
          text: 'AWS is too dear: the largest provider always is',
          why: 'Prices differ by service, region and discount, not by the size of the provider.',
        },
        { text: 'Hardly anything: the other two have both as well', isRight: true, why: 'A strength counts only where it meets a need.' },
      ],
      explanation: 'Compare providers by what you need of them. What you never use is no reason.',
    },
    {
      kind: 'single-choice',
      id: 'cheaper-gpus-elsewhere',
      asks: 'what-happens',
      prompt:
        'Forty terabytes of training data lie in Amazon S3. A team wants to train at another provider, where the GPU hour is cheaper. What must be added to its calculation? Pick one.',
      options: [
        {
          text: 'What it costs and how long it takes to move the data out',
          isRight: true,
          why: 'Providers usually charge for data that leaves their network, and forty terabytes take their time.',
        },
        {
          text: 'The conversion of the files into the other provider’s format',
          why: 'Files stay as they are. The same frameworks read them on any machine.',
        },
        {
          text: 'A licence from AWS to use the data elsewhere',
          why: 'The data is the customer’s. AWS rents out the place in which it lies.',
        },
        {
          text: 'Nothing, since both sell their machines by the hour',
          why: 'The hour is one part of the bill. Bringing the data to the machine is another.',
        },
      ],
      explanation:
        'Traffic out of a cloud is called egress. Getting data in is mostly free, and getting it out mostly not: data has weight.',
    },
    {
      kind: 'single-choice',
      id: 'zone-without-power',
      asks: 'which',
      prompt:
        'A region has three availability zones, each with its own power supply. A shop runs in one of them, and this zone loses its power. What would have kept the shop open? Pick one.',
      options: [
        { text: 'A larger machine in this zone', why: 'Size does not help where there is no power.' },
        {
          text: 'A nightly backup of its data in another zone',
          why: 'That saves the data, but the shop is closed until somebody sets it up again.',
        },
        {
          text: 'A second copy that runs in another zone',
          isRight: true,
          why: 'One fault seldom strikes two zones: the other copy goes on answering.',
        },
        {
          text: 'A reservation for the machine',
          why: 'It is about price or capacity, and starts no machine elsewhere when a zone fails.',
        },
      ],
      explanation: 'Zones are there to fail one at a time. Whoever wants to stay up runs in more than one of them.',
    },
  ],
})
