/** Prose as it is seen: without the marks of `code` and **bold**. */
export function plainProse(text: string): string {
  return text.replaceAll(
    /`([^`]+)`|\*\*([^*]+)\*\*/g,
    (_, code: string | undefined, bold: string | undefined) => code ?? plainProse(bold ?? ''),
  )
}
