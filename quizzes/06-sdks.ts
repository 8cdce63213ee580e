import { defineQuiz, variantsOf } from '#quiz'

export default defineQuiz({
  title: 'Storage from a program',
  lesson: '08-object-storage',
  questions: [
    {
      kind: 'single-choice',
      id: 'sum-that-stopped-growing',
      asks: 'why',
      prompt:
        'A program calls `ListObjectsV2` once and adds up the sizes. For a year the sum was right. Since last week it is too small, and no error is reported. What is the most likely cause? Pick one.',
      options: [
        { text: 'Lists leave out what is older than a year', why: 'A list names every object under the prefix, however old it is.' },
        {
          text: 'The bucket has outgrown one page',
          isRight: true,
          why: 'An answer holds only so many keys; the rest is on pages that nobody asks for.',
        },
        { text: 'The list is a copy, up to a day old', why: 'In S3 a list, too, shows every write completed before it.' },
        {
          text: 'Large objects no longer fit into the list',
          why: 'A list holds keys and sizes. How large the objects are makes no difference.',
        },
      ],
      hint: 'What else does the answer say, beside the keys?',
      explanation: 'An answer that is truncated says so and brings a token. Who does not look works with half a list, and nobody notices.',
    },
    variantsOf('requests-for-a-list', (draw) => {
      const pageSize = 1_000
      const keys = draw.whole(2, 8) * pageSize + draw.whole(1, 9) * 50
      const full = Math.floor(keys / pageSize)
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `A bucket holds ${keys.toLocaleString('en')} objects. A page of its list has at most ${pageSize.toLocaleString('en')} keys and says whether another one follows. How many requests does the whole list take, if every page but the last is full?`,
        value: full + 1,
        unit: 'requests',
        why: 'One for each full page, and one for what is left.',
        slips: [
          { value: full, why: 'Those are the full pages. What is left over wants a page, too.' },
          { value: full + 2, why: 'No further request finds out that the list is over: the last page says so itself.' },
          { value: keys / pageSize, why: 'There is no part of a request: a page that is not full takes a whole one.' },
        ],
        explanation:
          'Go on until a page says that it is the last. Do not count keys: a page may have few, or none, and still not be the last.',
      }
    }),
    {
      kind: 'matching',
      id: 'words-of-three-clouds',
      asks: 'which',
      prompt: 'Three clouds have different words for the same ideas. Which word belongs where?',
      pairs: [
        {
          left: 'where blobs lie, at Azure',
          right: 'container',
          why: 'What the two others call a bucket. It has nothing to do with containers that run.',
        },
        {
          left: 'which version of an object, at Google Cloud',
          right: 'generation',
          why: 'A number; S3 and Azure compare ETags in its place.',
        },
        {
          left: 'where the next page of a list begins, in Azure’s HTTP API',
          right: 'marker',
          why: 'S3 says continuation token, Google Cloud page token. Azure’s SDK for JavaScript, too, calls it `continuationToken`.',
        },
        { left: 'what names an object, at Amazon S3', right: 'key', why: 'Google Cloud says object name, Azure blob name.' },
      ],
      extra: [
        { text: 'folder', why: 'An ordinary bucket has none: what looks like one is a prefix of keys.' },
        { text: 'volume', why: 'That is a disk, block storage.' },
      ],
      lesson: '09-three-clouds',
      explanation: 'Learn the ideas once and look the words up: the SDKs differ in vocabulary far more than in what they do.',
    },
    {
      kind: 'predicted-output',
      id: 'prefix-without-slash',
      asks: 'what-happens',
      prompt: 'A list with the prefix `data` chooses its keys as this code does. What does it print?',
      code: `const keys = ['data/a.csv', 'database.csv', 'data/old/b.csv', 'raw/data.csv']
console.log(keys.filter((key) => key.startsWith('data')).length)`,
      options: [
        {
          text: '1',
          why: 'A list does not stop at the next slash unless a delimiter is asked for: a slash is a character of the key like any other.',
        },
        { text: '2', why: 'With the prefix `data/` it would be two. Without the slash, `database.csv` begins with it as well.' },
        { text: '3', isRight: true, why: 'All but `raw/data.csv` begin with these four letters.' },
        { text: '4', why: 'A prefix stands at the beginning. In `raw/data.csv` the letters stand further on.' },
      ],
      explanation: 'A prefix is text, not a folder. Whoever means a folder ends the prefix with a slash.',
    },
    {
      kind: 'ordering',
      id: 'two-updates-at-once',
      asks: 'what-happens',
      prompt:
        'A program adds a line to an object that others write, too. It uses conditional writes, and at first somebody else is faster. Bring the steps into their order.',
      items: [
        { text: 'Read the object and its ETag “1”', why: 'The ETag names the version that the change will be made to.' },
        { text: 'Add the line to what was read', why: 'Meanwhile somebody else writes; the program cannot know.' },
        { text: 'Write with `If-Match: "1"`', why: 'The service is to compare and write in one step.' },
        { text: 'Be refused with status 412', why: 'Version “1” is no longer there: precondition failed.' },
        {
          text: 'Read again and get the ETag “2”',
          why: 'With the other’s line in it. Writing the old text anew would wipe that line out.',
        },
        {
          text: 'Add the line to the new text and write with `If-Match: "2"`',
          why: 'Nobody was faster this time, and both lines are there.',
        },
      ],
      explanation: 'After a refused write, begin again at the read. What was computed from the old version is of no use any more.',
    },
    {
      kind: 'single-choice',
      id: 'access-key-in-history',
      asks: 'which',
      prompt:
        'Somebody pushes a commit with an access key to a public repository, notices it an hour later and pushes another commit that deletes the line. What has to be done first? Pick one.',
      options: [
        {
          text: 'Make the repository private',
          why: 'Whoever has copied it keeps the copy, and programs search public commits within minutes.',
        },
        { text: 'Encrypt the file in which the key was', why: 'The earlier commit still has it in the clear.' },
        { text: 'Nothing: the line is gone', why: 'From the latest version only. The history shows every earlier one.' },
        { text: 'Revoke the key', isRight: true, why: 'A key that others may have is stopped at the provider. All else can wait.' },
      ],
      explanation: 'What was public once counts as known. Revoke first, look for misuse next, tidy up last.',
    },
    {
      kind: 'single-choice',
      id: 'credentials-on-a-machine',
      asks: 'which',
      prompt: 'A program on a virtual machine at AWS reads a bucket. Where should its SDK get credentials from? Pick one.',
      options: [
        {
          text: 'From the role of the machine',
          isRight: true,
          why: 'The SDK fetches short-lived credentials by itself and renews them; none lie in code or image.',
        },
        {
          text: 'From a constant in the code',
          why: 'Everybody who may read the code then has them, and changing them means a new release.',
        },
        {
          text: 'From a file in the image of the machine',
          why: 'Whoever may start or copy the image has them, and they stay valid until somebody thinks of them.',
        },
        {
          text: 'From the developer’s own login, copied there',
          why: 'The program may then do all that its author may, and stops when the author leaves.',
        },
      ],
      explanation: 'SDKs look for credentials in known places, one after the other. Leave that to them and give the machine a role.',
    },
    {
      kind: 'true-false',
      id: 'azure-upload-over-a-blob',
      asks: 'what-happens',
      prompt:
        'In JavaScript, `upload` of Azure’s `BlockBlobClient` without any conditions fails when there is a blob of this name already.',
      isTrue: false,
      why: {
        true: 'In Python it would: there, `upload_blob` fails unless told to overwrite. In JavaScript what was there is replaced without a word.',
        false: "It replaces the blob. Only the condition `ifNoneMatch: '*'` makes it fail.",
      },
      lesson: '09-three-clouds',
      explanation: 'Whether an upload overwrites is a question for each SDK. Where it matters, say so with a condition.',
    },
    {
      kind: 'multi-select',
      id: 'guard-against-a-large-scan',
      asks: 'which',
      prompt:
        'BigQuery, billed on demand: `SELECT *` reads a huge table that is neither partitioned nor clustered, and ten rows are wanted. Which two protect the team from a large bill? Pick two.',
      options: [
        {
          text: 'Naming only the columns that are needed',
          isRight: true,
          why: 'Columns are stored apart, and what is billed are the bytes of those that are read.',
        },
        { text: 'Adding `LIMIT 10`', why: 'It cuts the rows that come out. In such a table the columns have been read by then.' },
        {
          text: 'Setting a ceiling on the bytes billed',
          isRight: true,
          why: 'A query that would read more fails before it costs anything.',
        },
        {
          text: 'Passing the values as query parameters',
          why: 'That keeps values from turning into SQL. It changes nothing in what is read.',
        },
        { text: 'Asking ten times for one row', why: 'Each of the ten reads the columns anew.' },
      ],
      lesson: '09-three-clouds',
      explanation: 'Where scanned bytes are billed, the result may be small and the bill large.',
    },
    {
      kind: 'single-choice',
      id: 'visitor-text-in-sql',
      asks: 'what-happens',
      prompt:
        "A program puts a visitor’s text between the quotes of `SELECT id FROM orders WHERE customer = '…'`. A visitor enters `x' OR 'a' = 'a`. What comes back? Pick one.",
      options: [
        {
          text: 'The orders of a customer with this odd name',
          why: 'So it would be with a query parameter. Here the first quote in the text ends the value.',
        },
        { text: 'An error, since values may have no quotes', why: 'The quotes open and close as they should: the result is ordinary SQL.' },
        { text: 'All orders', isRight: true, why: "`'a' = 'a'` holds for every row, and `OR` lets it decide." },
        {
          text: 'No orders, since nobody is called x',
          why: 'The part before `OR` finds none, but a row needs only one of the two parts to be true.',
        },
      ],
      hint: 'Write the finished SQL down, with the text in its place.',
      lesson: '09-three-clouds',
      explanation: 'Values travel apart from the SQL, as parameters. Then no value, however odd, can turn into a command.',
    },
    {
      kind: 'short-text',
      id: 'header-for-create-only',
      asks: 'what',
      prompt:
        'Which HTTP header, with the value `*`, makes S3 and Azure Blob Storage store an object only if there is none under this name?',
      accepted: [
        { text: 'If-None-Match', why: 'With `*`: go on only if nothing there matches, that is, if nothing is there.' },
        { text: 'If-None-Match: *', why: 'The header and its value.' },
        { text: 'IfNoneMatch', why: 'So the SDKs call it in code. In HTTP the header is `If-None-Match`.' },
      ],
      slips: [
        { text: 'If-Match', why: 'With an ETag it says: only if it is still this version. Here there must be no version at all.' },
        { text: 'ETag', why: 'So the service names a version in its answer; a condition compares with it.' },
        { text: 'If-Modified-Since', why: 'That one is for reading: send it only if it has changed since then.' },
      ],
      explanation: 'To look first and write afterwards leaves a gap. A condition lets the service do both in one step.',
    },
    {
      kind: 'single-choice',
      id: 'missing-key-without-list',
      asks: 'what-happens',
      prompt:
        'A program may read the objects of an S3 bucket and may not list them. It asks for a key that does not exist. What does it get? Pick one.',
      options: [
        {
          text: 'Status 404, `NoSuchKey`',
          why: 'That is what those get who may list the bucket. Others could use it to find out what exists.',
        },
        { text: 'Status 403, `AccessDenied`', isRight: true, why: 'Whoever may not see what exists is not told what does not.' },
        { text: 'Status 200 and an empty body', why: 'So an empty object would come. A missing one is an error.' },
        { text: 'Status 412, `PreconditionFailed`', why: 'That is the answer to a condition that did not hold, and none was sent.' },
      ],
      explanation: 'A 403 can hide a slip in the key. Compare the key before you ask for more permissions.',
    },
    {
      kind: 'single-choice',
      id: 'signed-url-in-a-log',
      asks: 'what-happens',
      prompt:
        'A program writes each URL that it calls into a log, among them signed ones that are valid for a day. Somebody reads the log an hour later. What can they do with such a URL? Pick one.',
      options: [
        { text: 'Nothing, without credentials of their own', why: 'A signed URL carries its proof along. That is what it is for.' },
        {
          text: 'See the key, but not fetch what is under it',
          why: 'Key and proof stand in one line; together they are all that a request needs.',
        },
        {
          text: 'Use it, but only on the machine that has signed it',
          why: 'As a rule a signature says who has signed, not from where it may be used.',
        },
        {
          text: 'What it was signed for, as if they were the program',
          isRight: true,
          why: 'Until the day is over, whoever has the URL may use it.',
        },
      ],
      lesson: '09-three-clouds',
      explanation: 'A signed URL is a credential. Log the address without its signature.',
    },
  ],
})
