import MarkdownIt from 'markdown-it'

interface Link {
  /** From 1; of the paragraph that holds it. */
  readonly line: number
  readonly target: string
}

/** Every link and image of a Markdown text, in order. */
export function linksOf(markdown: string): Link[] {
  return new MarkdownIt().parse(markdown, {}).flatMap((block) =>
    (block.children ?? []).flatMap((inline) => {
      const target = inline.type === 'link_open' ? inline.attrGet('href') : inline.type === 'image' ? inline.attrGet('src') : null
      return target === null ? [] : [{ line: (block.map?.[0] ?? 0) + 1, target: decodeURI(String(target)) }]
    }),
  )
}

/** The anchors of its headings, as GitHub makes them. */
export function anchorsOf(markdown: string): string[] {
  const tokens = new MarkdownIt().parse(markdown, {})
  const anchors: string[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue
    const text = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join('')
    const anchor = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
    const count = anchors.filter((one) => one === anchor || one.replace(/-\d+$/, '') === anchor).length
    anchors.push(count === 0 ? anchor : `${anchor}-${count}`)
  }
  return anchors
}
