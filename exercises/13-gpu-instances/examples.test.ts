import { expect, test } from 'vitest'
import { cheapestInstance, expectedSpotUsd, gcloudArguments, rankByGpuHour, shellLine } from './gpu-instances.ts'
import { priceList } from './price-list.ts'

test('one A100 is cheapest alone, eight are cheapest together', () => {
  const need = { gpuModel: 'A100', gpuMemoryGb: 30 }
  expect(cheapestInstance(priceList, { ...need, gpuCount: 1 }).name).toBe('a2-highgpu-1g')
  expect(cheapestInstance(priceList, { ...need, gpuCount: 8 }).name).toBe('p4d.24xlarge')
})

test('what no machine has is named', () => {
  expect(() => cheapestInstance(priceList, { gpuCount: 2, gpuModel: 'A100', gpuMemoryGb: 200 })).toThrow(
    expect.objectContaining({ name: 'NoSuchInstanceError', lacking: ['gpuMemoryGb'] }),
  )
})

test('machines that are no longer offered have no rank', () => {
  const names = rankByGpuHour(priceList).map(({ name }) => name)
  expect(names).toEqual(['p4d.24xlarge', 'a2-highgpu-1g', 'a2-highgpu-8g', 'p5.48xlarge'])
})

test('a checkpoint halfway makes a risky run cheaper', () => {
  const run = { workHours: 2, saveHours: 0, restartHours: 0, interruptionChance: 0.5, usdPerHour: 1 }
  expect(expectedSpotUsd({ ...run, checkpointEveryHours: 2 })).toBeCloseTo(6)
  expect(expectedSpotUsd({ ...run, checkpointEveryHours: 1 })).toBeCloseTo(4)
})

test('a GPU is attached to an ordinary machine', () => {
  const words = gcloudArguments({
    name: 'trainer',
    zone: 'us-central1-a',
    machineType: 'n1-standard-8',
    accelerator: { type: 'nvidia-tesla-t4', count: 1 },
    imageProject: 'my-project',
    imageFamily: 'my-gpu-image',
    isSpot: false,
    metadata: { owner: 'ml-team' },
  })
  expect(words.slice(0, 4)).toEqual(['compute', 'instances', 'create', 'trainer'])
  expect(words.slice(4).toSorted()).toEqual([
    '--accelerator=type=nvidia-tesla-t4,count=1',
    '--image-family=my-gpu-image',
    '--image-project=my-project',
    '--machine-type=n1-standard-8',
    '--maintenance-policy=TERMINATE',
    '--metadata=owner=ml-team',
    '--zone=us-central1-a',
  ])
})

test('a shell must not split a word in two', () => {
  expect(shellLine(['echo', 'two words'])).toMatch(/^(echo|'echo'|"echo") ('two words'|"two words"|two\\ words)$/)
})
