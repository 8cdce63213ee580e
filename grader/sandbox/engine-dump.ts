/** What V8, node and the C++ runtime write when memory runs out or they find themselves broken. */
const dump =
  /\n?(<--- Last few GCs --->|FATAL ERROR: |Fatal JavaScript |terminate called after throwing |#\n# Fatal error in |----- Native stack trace -----)[\s\S]*$/

/** What a submission printed, without the engine's last words: they hold addresses, paths and times, and help nobody. */
export function withoutEngineDump(output: string): string {
  return output.replace(dump, '')
}
