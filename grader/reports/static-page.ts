import { createHash } from 'node:crypto'

export interface StaticPage {
  /** Escaped already, like the lead and the body. */
  readonly title: string
  readonly lead: string
  /** Links to the sections of the body, escaped already. */
  readonly nav?: string
  readonly body: string
  readonly style: string
  readonly script?: string
}

/** A page that needs nothing else: its policy allows its own style and script, by their hashes, and no request. */
export function staticPage({ title, lead, nav = '', body, style, script }: StaticPage): string {
  const source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const scripts = script === undefined ? '' : ` script-src ${source(script)};`
  const policy = `default-src 'none';${scripts} style-src ${source(style)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="soft">${lead}</p>
${nav}</header>
<main>
${body}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}
