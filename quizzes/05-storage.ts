import { defineQuiz, variantsOf } from '#quiz'
import { asOf, s3Limits } from '../exercises/07-storage-choice/services.ts'

const mib = 1_024 ** 2
const { minPartBytes, maxParts } = s3Limits
const leastMib = minPartBytes / mib

const uploadLimits = {
  head: ['Amazon S3, upload in parts', 'limit'],
  rows: [
    ['most parts of one object', String(maxParts)],
    ['smallest part (the last one may be smaller)', `${leastMib} MiB`],
    ['1 GiB', '1024 MiB'],
  ],
  source: 'AWS, Amazon S3 quotas',
  asOf,
}

export default defineQuiz({
  title: 'Where data is kept',
  lesson: '07-storage-choice',
  questions: [
    {
      kind: 'single-choice',
      id: 'photos-for-browsers',
      asks: 'which',
      prompt:
        'A shop has two million photos of its goods. Browsers are to load them by a link, straight from where they are kept. Which kind of storage fits? Pick one.',
      options: [
        { text: 'Block storage', why: 'A disk belongs to a machine. Browsers would have to ask a program on that machine.' },
        {
          text: 'Object storage',
          isRight: true,
          why: 'Each photo is an object with a key, and HTTP, the language of browsers, is the way to it.',
        },
        { text: 'A SQL database', why: 'Browsers send it no queries, and large pictures make its rows slow and dear.' },
        { text: 'File storage', why: 'It is mounted by machines in one network. A browser mounts nothing.' },
      ],
      explanation: 'Whole files, written once, read often, from anywhere: that is what object storage was made for.',
    },
    {
      kind: 'matching',
      id: 'kind-for-a-need',
      asks: 'which',
      prompt: 'Which kind of storage meets which need?',
      pairs: [
        { left: 'a machine starts from it', right: 'block storage', why: 'Systems start from disks, and block storage is a disk.' },
        {
          left: 'many machines open the same folder by path',
          right: 'file storage',
          why: 'A shared folder, mounted on each of them.',
        },
        { left: 'any field is searched, joined and summed', right: 'a SQL database', why: 'Queries that nobody planned are its strength.' },
        {
          left: 'one small record by its key, at any load',
          right: 'a NoSQL database',
          why: 'Keys spread the records over as many machines as it takes.',
        },
      ],
      extra: [{ text: 'an archive tier', why: 'That is for what is hardly ever read: cheap to keep, slow or dear to fetch.' }],
      explanation: 'Ask how the data is reached: as a disk, as a folder, by a query, by a key. The kind follows from that.',
    },
    {
      kind: 'single-choice',
      id: 'log-as-one-object',
      asks: 'why',
      prompt:
        'A program keeps its log in one object of an ordinary S3 bucket and adds a line each second. At two gigabytes it can no longer keep up. Why? Pick one.',
      options: [
        {
          text: 'S3 allows an object only a certain number of changes',
          why: 'There is no such limit. It is not how often it changes, but how.',
        },
        {
          text: 'Two gigabytes are close to the largest object',
          why: 'Far from it: objects may have many terabytes, if they are sent in parts.',
        },
        {
          text: 'Each line means that all of it is written anew',
          isRight: true,
          why: 'An object is replaced, not edited: one line more costs two gigabytes.',
        },
        {
          text: 'S3 shows a change to readers only hours later',
          why: 'It is seen by every read that begins after the write. Making the change is what takes so long.',
        },
      ],
      explanation: 'Collect lines and write a new object every few minutes, or keep the log where parts can be changed in place.',
    },
    variantsOf('smallest-part-of-an-upload', (draw) => {
      const gib = draw.whole(2, 9) * 50
      const neededMib = (gib * 1_024) / maxParts
      const steps = neededMib / leastMib
      return {
        kind: 'numeric',
        asks: 'which',
        prompt: `A program uploads a file of ${gib} GiB to S3 in parts of equal size. It chooses a part size that is a multiple of ${leastMib} MiB. Which is the smallest one it can choose, in MiB?`,
        table: uploadLimits,
        value: Math.ceil(steps) * leastMib,
        unit: 'MiB',
        why: `${gib * 1_024} MiB by ${maxParts} parts are ${neededMib} MiB at least; the next multiple of ${leastMib} is the answer.`,
        slips: [
          { value: neededMib, why: `So much a part must hold at least, but it is no multiple of ${leastMib} MiB.` },
          { value: Math.ceil(neededMib), why: `Rounded up to a whole number, but it is no multiple of ${leastMib} MiB.` },
          {
            value: Math.floor(steps) * leastMib,
            why: 'Rounded down, or counted with 1,000 MiB to the GiB: with parts of this size there are too many.',
          },
          { value: leastMib, why: 'Parts of the smallest size are far more than the limit on their number allows.' },
        ],
        hint: 'How much must each part hold at least, so that there are not too many?',
        explanation:
          'Large files go up in parts, so that what fails is sent again in part only. Plan the size before the first part leaves.',
      }
    }),
    {
      kind: 'predicted-output',
      id: 'copy-that-lags',
      asks: 'what-happens',
      prompt: 'A store answers reads from a copy, which receives the changes a little later. What does this print?',
      code: `const original = new Map([['stock', 5]])
const copy = new Map(original)
original.set('stock', 4)
const readAtOnce = copy.get('stock')
copy.set('stock', 4)
console.log(readAtOnce, copy.get('stock'))`,
      options: [
        { text: '4 4', why: 'So a strongly consistent store would answer. This copy had not yet heard of the sale.' },
        { text: '5 5', why: 'The second read comes after the change has arrived.' },
        { text: '5 4', isRight: true, why: 'Read at once, the copy still has the old number; later it has the new one.' },
        { text: '4 5', why: 'That would be back to front: first the new number, then the old one again.' },
      ],
      explanation: 'Eventual consistency means: right some time later. Whoever sells the last item must read the original.',
    },
    {
      kind: 'true-false',
      id: 'read-after-overwrite',
      asks: 'what-happens',
      prompt:
        'Your program replaces an object in an S3 bucket, gets its “OK” and reads the object at once. It may still get the old content.',
      isTrue: false,
      why: {
        true: 'So it was until December 2020, and so old texts still say. By now a read sees every write completed before it.',
        false: 'S3 is strongly consistent: a read that begins after a completed write gets the new content.',
      },
      explanation: 'Strong consistency does not stop two writers from overwriting each other. For that there are conditional writes.',
    },
    {
      kind: 'short-text',
      id: 'word-for-sees-every-write',
      asks: 'what',
      prompt:
        'Complete the term: with … consistency, a read is sure to see every write that was completed before it. DynamoDB gives it on request.',
      accepted: [
        { text: 'strong', why: 'The read is called strongly consistent.' },
        { text: 'strong consistency', why: 'Its opposite is eventual consistency.' },
        { text: 'strongly consistent', why: 'So the read is called; the term is strong consistency.' },
        { text: 'strongly', why: 'The read is strongly consistent; the term is strong consistency.' },
        { text: 'strong read-after-write', why: 'So the documentation of S3 says, for the same promise.' },
      ],
      slips: [
        {
          text: 'eventual',
          why: 'That is the opposite: the write is seen some time later. In DynamoDB it is what you get without asking.',
        },
        { text: 'eventual consistency', why: 'That is the opposite: the write is seen some time later.' },
        {
          text: 'read-after-write',
          why: 'S3’s documentation puts one more word in front of this, and that word alone is the term here.',
        },
        { text: 'immediate', why: 'What is meant is clear, but the term in DynamoDB, as in S3, is another one.' },
        { text: 'full', why: 'What is meant is clear, but the term is another one.' },
      ],
      explanation: 'Strong costs more: in DynamoDB, such a read counts twice. Ask for it where an old answer does harm.',
    },
    {
      kind: 'multi-select',
      id: 'scores-of-players',
      asks: 'why',
      prompt:
        'A game keeps one score for each of fifty million players, and reads and writes it by the player’s id, many thousand times a second. Why does a NoSQL database fit here? Pick two.',
      options: [
        { text: 'It joins any field with any other', why: 'That is the strength of SQL, and a score by id has nothing to join.' },
        {
          text: 'One record is found by its key in milliseconds',
          isRight: true,
          why: 'The id is the key, and the only way in that the game needs.',
        },
        { text: 'Programs open it by path, like a folder', why: 'That is file storage. A NoSQL database is asked by its API.' },
        {
          text: 'It spreads over more machines as it grows',
          isRight: true,
          why: 'Keys say which machine has which record, so that load is shared out.',
        },
        {
          text: 'Records may have any size, up to terabytes',
          why: 'Items are limited tightly, in DynamoDB to a few hundred kilobytes. Here a few bytes do.',
        },
      ],
      explanation: 'NoSQL gives up free queries for scale. It pays off when you know beforehand how you will ask.',
    },
    {
      kind: 'single-choice',
      id: 'scan-with-a-filter',
      asks: 'what-happens',
      prompt:
        'A DynamoDB table of messages has the partition key `room` and the sort key `sentAt`, and no index. A program scans it with a filter on `author`; of 90,000 messages, three come back. What is paid for? Pick one.',
      options: [
        { text: 'Reading the three that came back', why: 'The filter is applied after reading, and reading is what costs.' },
        {
          text: 'Reading all 90,000',
          isRight: true,
          why: 'Without a key for authors every item is read; the filter only drops what does not fit.',
        },
        { text: 'Reading the rooms in which the author has written', why: 'Nothing says which rooms these are before all have been read.' },
        { text: 'Nothing but the request', why: 'A scan is paid for by what it reads.' },
      ],
      explanation: 'A filter saves traffic, not reading. For a question that comes often, make an index whose key is the field asked for.',
    },
    {
      kind: 'ordering',
      id: 'least-read-first',
      asks: 'which',
      prompt:
        'A DynamoDB table holds years of readings from a thousand weather stations. Its partition key is `station`, its sort key `measuredAt`, and it has no index. Order these requests by how much they read, least first.',
      items: [
        { text: 'get the reading of one station at one moment', why: 'Both keys are given: a single item.' },
        {
          text: 'query one station, `measuredAt` within an hour',
          why: 'Of one station’s readings only those of an hour: the sort key narrows what is read.',
        },
        { text: 'query one station, with a filter on `wind`', why: 'All readings of this station are read; the wind is no key.' },
        { text: 'scan, with a filter on `wind`', why: 'All readings of all stations are read, and the filter comes after that.' },
      ],
      hint: 'In each request, which of the fields are keys of the table?',
      explanation: 'Design the keys from the questions: what you will ask for must be in them.',
    },
    {
      kind: 'single-choice',
      id: 'duty-with-a-managed-database',
      asks: 'which',
      prompt: 'A managed SQL database makes a backup every night. Which task is still the team’s own? Pick one.',
      options: [
        { text: 'Replacing disks that fail', why: 'Hardware is the provider’s, and a failed disk is not even seen from outside.' },
        { text: 'Installing patches of the database server', why: 'That is what “managed” means; the team may say at which hour.' },
        { text: 'Starting the backup by hand after each change of data', why: 'It runs by itself, as it was set up.' },
        { text: 'Trying out whether a restore works', isRight: true, why: 'Only the team knows what must be there again, and how soon.' },
      ],
      explanation: 'The provider runs the database. Its structure, its accounts and the proof that a backup is of use stay yours.',
    },
    {
      kind: 'single-choice',
      id: 'scans-and-their-catalogue',
      asks: 'which',
      prompt:
        'A museum has scans of 80 MB each, which browsers load, and for each a title, an artist and a year, by which visitors search in any combination. What fits? Pick one.',
      options: [
        {
          text: 'Scans as objects, the rest in SQL',
          isRight: true,
          why: 'Each half goes where its need is met; the row keeps the key of the scan.',
        },
        {
          text: 'Scans and the rest in one SQL database',
          why: 'The search works. But rows of 80 MB are a burden, and no browser loads from a database.',
        },
        {
          text: 'Scans as objects, the rest in their keys',
          why: 'Right for the scans. But keys are found by how they begin. A search by year and artist would list everything.',
        },
        {
          text: 'Scans and the rest in one NoSQL database',
          why: 'Scans exceed the size of an item, and any combination of fields is more than planned keys answer.',
        },
      ],
      explanation: 'Data with two needs often wants two stores: the large thing in one, what is known about it in the other.',
    },
    {
      kind: 'single-choice',
      id: 'templates-of-ten-machines',
      asks: 'which',
      prompt:
        'Ten web servers on AWS open the same templates by path, and an editor changes parts of them in place, visible to all. Which service fits? Pick one.',
      options: [
        { text: 'Amazon EBS', why: 'A volume is a disk, as a rule for one machine. Ten of them would be ten sets of templates.' },
        {
          text: 'Amazon S3, by its API',
          why: 'By the API, objects are replaced whole, and nothing is opened by path. Only a file system in front, such as S3 Files, changes that.',
        },
        { text: 'Amazon EFS', isRight: true, why: 'Shared file storage: mounted on all ten, with one content.' },
        { text: 'Amazon DynamoDB', why: 'It keeps records under keys. No program opens a path in it.' },
      ],
      explanation: '“By path, from many machines” is the mark of file storage: Amazon EFS, Filestore, Azure Files.',
    },
  ],
})
