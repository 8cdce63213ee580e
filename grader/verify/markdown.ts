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

/** The anchors of its headings, as GitHub makes them: letters, digits, hyphens and underscores stay, spaces become hyphens. */
export function anchorsOf(markdown: string): string[] {
  const tokens = new MarkdownIt().parse(markdown, {})
  const headings = tokens.filter((_, index) => tokens[index - 1]?.type === 'heading_open')
  const slugs = headings.map(({ children }) =>
    (children ?? [])
      .map(({ content }) => content)
      .join('')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  )
  // The second of two alike ends in -1.
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((other) => other === slug).length
    return before === 0 ? slug : `${slug}-${before}`
  })
}
