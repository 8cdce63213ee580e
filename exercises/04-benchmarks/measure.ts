/** Times the three sums for real, with your own code: `npm run try exercises/04-benchmarks/measure.ts`. No test runs this. */
import { benchmark, sumSquaresByLoop, sumSquaresByReduce, sumSquaresByTypedArray } from './benchmarks.ts'

const values = Array.from({ length: 200_000 }, (_, index) => index)
const packed = Int32Array.from(values)

const versions = [
  { name: 'loop', work: () => sumSquaresByLoop(values) },
  { name: 'reduce', work: () => sumSquaresByReduce(values) },
  { name: 'typed array', work: () => sumSquaresByTypedArray(packed) },
]

console.log(`sum of ${values.length} squares: ${sumSquaresByLoop(values)}`)
console.table(benchmark(versions, { warmUps: 20, samples: 41, now: () => performance.now() }))
