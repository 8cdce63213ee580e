/** Does something with the rights of an ordinary user also where the tests run as root, who may read everything. */
export async function asNobody<Result>(action: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return action()
  process.seteuid?.('nobody')
  try {
    return await action()
  } finally {
    process.seteuid?.(0)
  }
}
