/** Does something with each item, a few at a time; results in the order of the items. Comes to rest before it throws. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  lanes: number,
  action: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  let hasFailed = false
  const work = async () => {
    for (const [index, item] of queue) {
      if (hasFailed) return
      results[index] = await action(item).catch((error: unknown) => {
        hasFailed = true
        throw error
      })
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, work))
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason
  return results
}
