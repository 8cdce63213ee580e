import { defineQuiz, variantsOf } from '#quiz'

export default defineQuiz({
  title: 'Talking to a service',
  lesson: '05-rest-client',
  questions: [
    {
      kind: 'single-choice',
      id: 'line-cut-after-post',
      asks: 'what-happens',
      prompt:
        'A client sends `POST /servers` to order a server. The connection breaks before an answer comes. What does the client know? Pick one.',
      options: [
        {
          text: 'No server was created, for it would have been told',
          why: 'The line may have broken on the way back, after the server had been created.',
        },
        {
          text: 'A server was created: it was asked for',
          why: 'The request need not have arrived: the line may have broken on the way there.',
        },
        {
          text: 'It cannot know whether there is a new server',
          isRight: true,
          why: 'From the client’s side, a lost request and a lost answer look the same.',
        },
        {
          text: 'The service will send the answer once the line is back',
          why: 'An answer comes on the connection of its request or not at all. Whatever the service does later, the client must ask anew.',
        },
      ],
      explanation: 'Silence is no “no”. That is why a client needs a way to ask again that does no harm.',
    },
    {
      kind: 'single-choice',
      id: 'fresh-key-each-attempt',
      asks: 'what-happens',
      prompt:
        'A client makes a new random idempotency key for each attempt. Its first `POST /servers` works, but the answer is lost, so it tries again. What happens? Pick one.',
      options: [
        {
          text: 'A second server is created beside the first',
          isRight: true,
          why: 'With a key that it has not seen, the service takes the attempt for a new order.',
        },
        {
          text: 'The service returns the first server',
          why: 'It would if the key were the same. The bodies alone do not tell a repetition from a second order.',
        },
        {
          text: 'The service refuses, since the body is the same',
          why: 'Two orders may well be alike: whoever needs two equal servers sends the same body twice.',
        },
        {
          text: 'The second server takes the place of the first',
          why: 'A POST to a list adds to it. Nothing in the request names the first server.',
        },
      ],
      explanation: 'The key names the order, not the attempt: make it once, and send it with every attempt.',
    },
    {
      kind: 'multi-select',
      id: 'harmless-when-sent-twice',
      asks: 'which',
      prompt:
        'The answer is lost, and there is no idempotency key. Which three requests may be sent again, because the service ends up the same whether it gets them once or twice? Pick three.',
      options: [
        { text: '`GET /servers/i-1`', isRight: true, why: 'It only reads.' },
        {
          text: '`PUT /servers/i-1/name` with the new name',
          isRight: true,
          why: 'It says what the name is to be. Said twice, it is the same name.',
        },
        { text: '`POST /servers` with a name', why: 'Each one is an order: two may create two servers.' },
        {
          text: '`DELETE /servers/i-1`',
          isRight: true,
          why: 'It is gone, whether asked for once or twice. The second answer may be a 404, but the service ends up the same.',
        },
        { text: '`PATCH /servers/i-1` that adds a disk', why: 'Two of them may add two disks: PATCH promises no such thing.' },
      ],
      hint: 'For each request, picture the service after one of them, and after two.',
      explanation: 'Such methods are called idempotent: by HTTP’s rules GET, PUT and DELETE are, POST and PATCH need not be.',
    },
    {
      kind: 'matching',
      id: 'status-and-next-step',
      asks: 'which',
      prompt: 'An answer comes with this status. What does the client do next?',
      pairs: [
        { left: '429 Too Many Requests', right: 'wait, then send it again', why: 'Nothing is wrong with the request but its time.' },
        {
          left: '401 Unauthorized',
          right: 'get a valid token first',
          why: 'The service does not know who is asking. The same token gets the same answer.',
        },
        {
          left: '404 Not Found',
          right: 'report that it is not there',
          why: 'The service found nothing under this URL. That is an answer, not a fault that passes by itself.',
        },
        {
          left: '201 Created',
          right: 'check the body, then use it',
          why: 'It worked; but the body comes from outside, whatever your types say.',
        },
      ],
      extra: [{ text: 'send it again at once', why: 'An answer came, and nothing has changed since. At once, the same comes back.' }],
      explanation: 'In short: 2xx, go on; 429 and 503, later; most other 4xx, not in this way.',
    },
    variantsOf('slept-in-all', (draw) => {
      const first = draw.from([100, 200, 300])
      const longest = first * 5
      const requests = draw.whole(5, 7)
      const doubled = Array.from({ length: requests - 1 }, (_, index) => first * 2 ** index)
      const sum = (waits: readonly number[]) => waits.reduce((total, wait) => total + wait, 0)
      const slept = sum(doubled.map((wait) => Math.min(wait, longest)))
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `A service answers 503 to every request, without saying how long to wait. The client sleeps ${first} ms before its second request, then doubles each sleep, but never sleeps longer than ${longest} ms. How many milliseconds has it slept in all when it sends request number ${requests}?`,
        value: slept,
        unit: 'ms',
        why: 'One sleep fewer than requests, each twice the one before, up to the limit.',
        slips: [
          { value: sum(doubled), why: 'That leaves out the limit: from some sleep on, all are as long as it.' },
          { value: slept + longest, why: 'That is a sleep too many: there is none before the first request.' },
          { value: slept - longest, why: 'That is a sleep too few: there is one before each request but the first.' },
          { value: first * (requests - 1), why: 'That is without doubling.' },
        ],
        hint: 'Write down the sleeps one by one. How many lie between the first request and this one?',
        explanation: 'Exponential back-off leaves a busy service more and more time; the limit keeps the client from sleeping for minutes.',
      }
    }),
    {
      kind: 'single-choice',
      id: 'waves-of-clients',
      asks: 'which',
      prompt:
        'A service fails for a moment. Its ten thousand clients all try again after 200, 400 and 800 ms, and each of these waves brings it down again. Which change in the clients helps most? Pick one.',
      options: [
        { text: 'A first wait of twice the length', why: 'All waves come later, and each is as high as before.' },
        {
          text: 'A shorter timeout',
          why: 'Then more requests count as failed while the service is slow, and more are sent again.',
        },
        {
          text: 'One more attempt for each client',
          why: 'All clients would make it at the same moment again: a fourth wave, as high as the others.',
        },
        {
          text: 'A random part in each wait',
          isRight: true,
          why: 'Jitter: the same number of requests, spread over time instead of all in one moment.',
        },
      ],
      hint: 'Draw each wave as a bar over time. Which change makes the bars lower?',
      explanation: 'Back-off says how long to wait; jitter sees to it that not everybody waits for the same time.',
    },
    {
      kind: 'short-text',
      id: 'header-that-says-when',
      asks: 'what',
      prompt:
        'A service answers 503. In which standard header of the answer can it say how long the client is to wait before it asks again?',
      accepted: [
        { text: 'Retry-After', why: 'With a number of seconds or a date. Believe it, rather than your own schedule.' },
        { text: 'Retry After', why: 'It is written with a hyphen: Retry-After.' },
        { text: 'Retry-After header', why: 'With a number of seconds or a date. Believe it, rather than your own schedule.' },
      ],
      slips: [
        { text: 'Expires', why: 'That says until when a stored answer counts as fresh.' },
        { text: 'Cache-Control', why: 'That says who may store an answer, and how long it counts as fresh.' },
        { text: 'X-RateLimit-Reset', why: 'Some services send such a header of their own. The standard one has another name.' },
      ],
      explanation: 'The service knows best when it will be back. Its word comes before the client’s own doubling.',
    },
    {
      kind: 'single-choice',
      id: 'fetch-meets-a-404',
      asks: 'what-happens',
      prompt: 'In Node, `const response = await fetch(url)` gets an answer with status 404. What happens? Pick one.',
      options: [
        {
          text: '`fetch` rejects with an error that carries the status',
          why: 'Some other libraries do so. With `fetch`, no status is an error.',
        },
        {
          text: 'The promise is fulfilled, and `response.ok` is false',
          isRight: true,
          why: 'An answer came, and `fetch` asks for no more. Whether it is a good one, the client must check.',
        },
        {
          text: '`response` is null, for nothing was found',
          why: 'A 404 is an answer with status, headers and often a body that says more.',
        },
        { text: '`fetch` sends the request again before it gives up', why: 'After a 404 it does not. Retries are the client’s own work.' },
      ],
      explanation: 'Two kinds of failure, two places to look: no answer rejects, a bad answer arrives as an answer.',
    },
    {
      kind: 'true-false',
      id: 'typed-body-without-id',
      asks: 'what-happens',
      prompt:
        '`Server` is an interface with a field `id`. When the body is a JSON object without an `id`, the line `const server = (await response.json()) as Server` throws.',
      isTrue: false,
      why: {
        true: 'Types are gone when the program runs. The line goes through, and `server.id` is undefined somewhere later.',
        false: '`as Server` is a claim that nobody checks at run time. A schema, such as one of zod, does check.',
      },
      explanation: 'What comes from outside is checked where it comes in; a type alone checks nothing there.',
    },
    {
      kind: 'predicted-output',
      id: 'slash-in-an-id',
      asks: 'what-happens',
      prompt: 'An id may hold any character. Which path does the client ask for?',
      code: `const id = 'eu/web 1'
console.log(\`/servers/\${encodeURIComponent(id)}\`)`,
      options: [
        {
          text: '/servers/eu/web%201',
          why: '`encodeURI` would do this: it leaves the slash, and the service sees two segments where there is one id.',
        },
        {
          text: '/servers/eu%2Fweb+1',
          why: 'A plus for a blank belongs to the encoding of forms and queries. In a path, a plus is a plus.',
        },
        { text: '/servers/eu%2Fweb%201', isRight: true, why: 'Slash and blank are both escaped, so the id stays one segment.' },
        { text: '/servers/eu/web 1', why: 'That is the id as it is. `encodeURIComponent` escapes its slash and its blank.' },
      ],
      explanation: 'Encode each part before you join it to a URL. Otherwise an id can lead to another place than you meant.',
    },
    {
      kind: 'predicted-output',
      id: 'last-page-of-a-list',
      asks: 'what-happens',
      prompt: 'A list comes in pages; each names the next one. What does this client print?',
      code: `const pages = {
  first: { items: ['web'], next: 'p2' },
  p2: { items: [], next: 'p3' },
  p3: { items: ['mail'], next: null },
}
const found = []
let cursor = 'first'
while (cursor !== null) {
  const page = pages[cursor]
  if (page.items.length === 0) break
  found.push(...page.items)
  cursor = page.next
}
console.log(found.join(' '))`,
      options: [
        { text: 'web', isRight: true, why: 'It takes the empty page for the end, and never sees the one after it.' },
        { text: 'web mail', why: 'That is the whole list, and what the client should find. Look at what it does with an empty page.' },
        { text: 'mail', why: 'What is on the first page is kept; `found` grows with each page.' },
      ],
      explanation: 'Only a missing cursor ends a list. A page may be empty, for instance after filtering, and still have a next one.',
    },
    {
      kind: 'ordering',
      id: 'https-call-step-by-step',
      asks: 'what-happens',
      prompt: 'A client calls a service over HTTPS for the first time. In which order does this happen?',
      items: [
        { text: 'The host’s name is looked up', why: 'A connection goes to an address, and DNS knows it.' },
        {
          text: 'Client and server agree on encryption (TLS)',
          why: 'Before anything of the request is sent: URL and token travel encrypted, too.',
        },
        { text: 'The client sends method, path and headers', why: 'The token is one of the headers.' },
        { text: 'The service checks the token', why: 'It can do so only once it has the headers.' },
        { text: 'The service sends a status, then the body', why: 'The status comes first: it says what kind of body to expect.' },
        { text: 'The client checks the body against a schema', why: 'The last step before the data may be used.' },
      ],
      explanation: 'Each step can fail in its own way; that is why a good client tells several kinds of ending apart.',
    },
    {
      kind: 'single-choice',
      id: 'token-in-the-address',
      asks: 'why',
      prompt:
        'A service takes its token in the header `Authorization`. Why is that better than `?token=…` at the end of the URL, also over HTTPS? Pick one.',
      options: [
        { text: 'HTTPS encrypts headers, but not URLs', why: 'It encrypts both. On the way, only the host’s name can usually be seen.' },
        {
          text: 'URLs end up in logs and browser histories',
          isRight: true,
          why: 'Servers and proxies write down what was asked for, and others read that.',
        },
        {
          text: 'A token in a header cannot be stolen',
          why: 'A bearer token works for whoever bears it, wherever it was sent.',
        },
        { text: 'Only GET may have query parameters', why: 'Any method may have them, POST and DELETE too.' },
      ],
      explanation: 'Encryption guards the way, not its ends. Keep secrets out of what is written down there.',
    },
  ],
})
