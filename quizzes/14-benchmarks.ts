import { defineQuiz, variantsOf } from '#quiz'

export default defineQuiz({
  title: 'Which one is faster',
  lesson: '04-benchmarks',
  questions: [
    {
      kind: 'single-choice',
      id: 'slow-first-run',
      asks: 'why',
      prompt:
        'The same function, with the same input, takes 40 ms on its first run in Node and about 5 ms from the fifth run on. Why? Pick one.',
      options: [
        {
          text: 'Node remembers the result',
          why: 'Nothing in the language remembers results by itself. The function runs in full each time.',
        },
        {
          text: 'Code that runs often gets compiled',
          isRight: true,
          why: 'The engine begins by interpreting it and compiles what turns out to be hot; caches fill up, too.',
        },
        {
          text: 'The clock is inexact until it has settled',
          why: 'The clock is as good at the first look as at the last. It is the work that changes.',
        },
        {
          text: 'Node gives a busy program more processor cores',
          why: 'One function in JavaScript runs on one thread, however busy it is.',
        },
      ],
      explanation: 'Hence the warm-up: run a few times unmeasured, unless the first run is what you want to know about.',
    },
    variantsOf('middle-of-five-samples', (draw) => {
      const low = draw.whole(4, 9)
      const outlier = low * 10 + draw.whole(1, 9)
      const samples = [low + 3, low, low + 1, outlier, low + 2]
      const sorted = samples.toSorted((left, right) => left - right)
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt: `Five runs of the same work took ${samples.join(', ')} ms, in this order. What is their median, in milliseconds?`,
        value: sorted[2] ?? Number.NaN,
        unit: 'ms',
        why: 'The middle one of the sorted samples: two are below it, two above.',
        slips: [
          { value: samples[2] ?? Number.NaN, why: 'That is the middle one in the order of running. Sort first.' },
          {
            value: samples.reduce((sum, sample) => sum + sample, 0) / samples.length,
            why: 'That is the mean, pulled up by a single slow run.',
          },
          { value: outlier, why: 'That is the slowest run: the 95th percentile of so few samples, but not the median.' },
        ],
        explanation: 'Had the slow run taken ten times as long, the median would be the same. That is why it stands for the typical run.',
      }
    }),
    {
      kind: 'matching',
      id: 'figures-of-samples',
      asks: 'which',
      prompt: 'You have a hundred samples. Which figure answers which question?',
      pairs: [
        {
          left: 'How long does a typical run take?',
          right: 'the median',
          why: 'Half of the runs are faster, half are slower; outliers hardly move it.',
        },
        {
          left: 'What time does only one run in twenty exceed?',
          right: 'the 95th percentile',
          why: '95 % of the samples take no longer than this one.',
        },
        {
          left: 'How far do samples mostly lie from the typical one?',
          right: 'the median of their distances from the median',
          why: 'The spread, as this course measures it. A difference within the spreads of both versions is noise.',
        },
      ],
      extra: [{ text: 'the slowest sample', why: 'A single run decides it, and the next hundred may have quite another one.' }],
      explanation: 'A single number hides how samples scatter. Report the typical run, the bad ones and the spread.',
    },
    {
      kind: 'single-choice',
      id: 'two-per-cent-better',
      asks: 'what-happens',
      prompt:
        'Two versions were timed in turns, ten samples of each. Old version: median 8.2 ms. New version: median 8.0 ms. In both, samples mostly lie within 0.4 ms of the median. What do these numbers show? Pick one.',
      options: [
        {
          text: 'The new version is about two per cent faster',
          why: 'Time the old version twice, and its own two medians may well differ by as much.',
        },
        {
          text: 'Both take the same time',
          why: 'That is not shown either. There may be a difference too small for these samples.',
        },
        {
          text: 'The new version is slower at its worst',
          why: 'Nothing is said about the slowest runs: that would take a figure such as the 95th percentile.',
        },
        {
          text: 'No difference beyond noise',
          isRight: true,
          why: 'The medians lie 0.2 ms apart, less than the samples of one version scatter.',
        },
      ],
      explanation:
        'Look at the spread before you believe a difference. One that is too small to be seen may show with more samples, or may not matter.',
    },
    {
      kind: 'single-choice',
      id: 'slower-in-the-afternoon',
      asks: 'which',
      prompt:
        'On a burstable machine you time all runs of A and then all runs of B. B comes out slower. You suspect that the machine had used up its credit for full speed. Which repetition is fair to both, whatever the machine does? Pick one.',
      options: [
        { text: 'All runs of B, then all runs of A', why: 'Now A would be charged with what the machine loses on the way.' },
        {
          text: 'A and B in turns, one round after another',
          isRight: true,
          why: 'Whatever the machine does over time, it does to both alike.',
        },
        {
          text: 'A and B at the same time on this machine',
          why: 'They would take processor and memory from each other, and nobody could say which took more.',
        },
        {
          text: 'B alone on a second machine of the same type and size',
          why: 'A ran on the first machine. Two of one type may stand on different hardware, so now code and machine both differ.',
        },
      ],
      explanation: 'Machines drift. Taking turns lets the drift fall on all versions, so that it cancels out in the comparison.',
    },
    variantsOf('how-many-times-as-fast', (draw) => {
      const candidate = draw.whole(2, 6) * 2
      const factor = draw.from([0.5, 1.5, 2.5, 4])
      const baseline = candidate * factor
      const slowest = draw.whole(5, 9)
      return {
        kind: 'numeric',
        asks: 'what-happens',
        prompt:
          'The numbers are invented, and the spreads are small. What is the speed-up of the new version over the old one, by their medians?',
        table: {
          head: ['version', 'median (ms)', '95th percentile (ms)'],
          rows: [
            ['old', String(baseline), String(baseline + slowest)],
            ['new', String(candidate), String(candidate + slowest)],
          ],
        },
        value: baseline / candidate,
        rel: 0.01,
        why: 'The old median ÷ the new one: how many times as fast.',
        slips: [
          {
            value: candidate / baseline,
            why: 'That is the new median ÷ the old one, so that above 1 would mean slower. A speed-up is the other way round.',
          },
          { value: (baseline + slowest) / (candidate + slowest), why: 'That compares the slow runs. Asked is the typical one.' },
          {
            value: (baseline / candidate - 1) * 100,
            why: 'That is how many per cent faster, or slower below 0; the speed-up is the ratio itself.',
          },
          { value: (1 - candidate / baseline) * 100, why: 'That is the share of time saved, in per cent; the speed-up is a ratio.' },
        ],
        hint: 'If the new version takes half of the time, the speed-up is 2.',
        explanation: 'Above 1 is faster, below 1 slower. Say what was divided by what: “50 % faster” can mean several things.',
      }
    }),
    {
      kind: 'true-false',
      id: 'clock-that-is-set-back',
      asks: 'what-happens',
      prompt: 'A sample that is timed with two calls of `Date.now()` can come out below zero.',
      isTrue: true,
      why: {
        true: '`Date.now()` follows the system’s clock, and that may be set back between the two calls.',
        false: 'It can: the system’s clock is corrected now and then, also backwards, and `Date.now()` follows it.',
      },
      explanation:
        'Time spans want a clock that only goes forward, such as `performance.now()`. It also counts finer than whole milliseconds.',
    },
    {
      kind: 'single-choice',
      id: 'loop-against-packed-numbers',
      asks: 'why',
      prompt:
        'In Python, NumPy sums a million squares many times as fast as a plain loop. A colleague expects as much from an `Int32Array` against a loop over an array in Node. Why is that a poor guess? Pick one.',
      options: [
        {
          text: 'Node’s engine compiles the plain loop, too',
          isRight: true,
          why: 'NumPy wins because its loop is compiled and Python’s is interpreted. This gap is not there in Node.',
        },
        {
          text: 'An `Int32Array` takes more memory than an array of the same numbers',
          why: 'Four bytes a number is mostly less than an array takes.',
        },
        { text: 'Typed arrays are only for binary files', why: 'They hold numbers for any purpose.' },
        {
          text: 'Node runs a plain loop on all processor cores at once',
          why: 'It runs on one. Nothing in the language spreads a loop by itself.',
        },
      ],
      explanation: 'A benchmark speaks for its language, its machine and its input. Do not carry its result over: measure.',
    },
    {
      kind: 'predicted-output',
      id: 'square-in-thirty-two-bits',
      asks: 'what-happens',
      prompt: 'The square of 70,000 is 4,900,000,000; 2 to the power of 32 is 4,294,967,296. What does this print?',
      code: `const values = Int32Array.of(70_000)
console.log(values.map((value) => value * value)[0])`,
      options: [
        {
          text: '4900000000',
          why: 'A plain array’s `map` would give this. Here the result goes into an `Int32Array`, where it does not fit.',
        },
        {
          text: '605032704',
          isRight: true,
          why: 'Only the lowest 32 bits are kept: 4,900,000,000 less 4,294,967,296. No error tells of it.',
        },
        { text: '2147483647', why: 'That is the largest value that fits; but what does not fit is cut, not held at the limit.' },
        { text: 'NaN', why: 'An `Int32Array` holds whole numbers only, so never NaN; what does not fit is cut.' },
      ],
      explanation:
        'The product is an ordinary number; what `map` stores is cut to the array’s type. The fast version is of use only if its answer is right, so compare answers first.',
    },
    {
      kind: 'single-choice',
      id: 'sum-with-gaps',
      asks: 'what-happens',
      prompt:
        'The squares of 0 to 999,999 add up to 333,332,833,333,500,000. Python’s integers give just this. `Number.MAX_SAFE_INTEGER` is about 9 quadrillion (9 × 10¹⁵). What does a loop with JavaScript’s numbers do? Pick one.',
      options: [
        {
          text: 'It ends with `Infinity`, as the sum is too large for a number',
          why: 'Numbers reach to about 10³⁰⁸. But they have gaps long before that.',
        },
        {
          text: 'It throws a `RangeError` when the sum becomes unsafe',
          why: 'The language does not. Whoever wants that must check, as the exercise asks.',
        },
        {
          text: 'Its sum may be off in the last digits',
          isRight: true,
          why: 'Above the limit not every whole number can be held, so additions are rounded, without a word.',
        },
        { text: 'It goes on with `BigInt`, and gets slower', why: 'Numbers never turn into BigInt by themselves. You must write it so.' },
      ],
      explanation: 'Two versions that compute the same in theory may differ in the last digits, when they add in another order.',
    },
    {
      kind: 'multi-select',
      id: 'fair-to-both-versions',
      asks: 'which',
      prompt: 'You compare an old version with a new one. Which three make the comparison fair? Pick three.',
      options: [
        { text: 'Run both on the same machine', isRight: true, why: 'Two machines of one size may stand on different hardware.' },
        {
          text: 'Give each the input that suits it best',
          why: 'Then inputs are compared, not versions: each must do the same work.',
        },
        {
          text: 'Check that both return the same',
          isRight: true,
          why: 'A version that computes something else, or nothing, is not faster.',
        },
        {
          text: 'Run both a few times before you measure',
          isRight: true,
          why: 'Otherwise the first samples time the compiling, too, and not of both alike.',
        },
        {
          text: 'Leave out the slow samples of the new version',
          why: 'That flatters one side: slow samples, as from the garbage collector, can be the version’s own doing.',
        },
      ],
      explanation: 'Everything but the code should be the same for both: machine, input, warm-up, figure.',
    },
    {
      kind: 'ordering',
      id: 'benchmark-from-the-start',
      asks: 'what-happens',
      prompt: 'A good benchmark does not go on with two versions that return different results. In which order do these come?',
      items: [
        { text: 'Check that both return the same', why: 'If they do not, there is nothing to be timed.' },
        { text: 'Run both a few times unmeasured', why: 'The warm-up: what is compiled now does not count as the work.' },
        { text: 'Time many samples of both, in turns', why: 'Many, since a single one tells little; in turns, since machines drift.' },
        { text: 'Work out median and spread of each', why: 'From all samples of a version.' },
        {
          text: 'Divide the medians, and look whether the difference is noise',
          why: 'This needs median and spread of both, so it comes last.',
        },
      ],
      explanation: 'Being right comes before being fast, and being sure before saying so.',
    },
    {
      kind: 'short-text',
      id: 'runs-that-do-not-count',
      asks: 'what',
      prompt: 'What are the runs called that come before the first sample, and are not measured?',
      accepted: [
        { text: 'warm-up', why: 'They let the engine compile what runs often, and fill the caches.' },
        { text: 'warm-ups', why: 'The warm-up: it lets the engine compile what runs often.' },
        { text: 'warmup', why: 'Also written warm-up.' },
        { text: 'warm up', why: 'As a noun, warm-up.' },
        { text: 'warm-up runs', why: 'In short, the warm-up.' },
        { text: 'warm-up run', why: 'One run of the warm-up.' },
        { text: 'warmup runs', why: 'In short, the warm-up.' },
        { text: 'warmups', why: 'Also written warm-ups.' },
      ],
      slips: [
        { text: 'outliers', why: 'Those are measured: single samples far from the others.' },
        { text: 'baseline', why: 'That is the version against which others are compared.' },
        { text: 'cold start', why: 'That is the slow first call of a new instance of a function; it may be measured or not.' },
        { text: 'cooldown', why: 'That is what autoscalers keep between changes.' },
      ],
      explanation: 'Without it, the first samples tell of the engine’s start, not of the code.',
    },
  ],
})
