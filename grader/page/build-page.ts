import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import type { PageData } from './page-data.ts'

/** In this order: what comes later may refine what came before. */
const styles = ['browser/styles/page.css', 'browser/styles/question.css', 'browser/styles/feedback.css', 'browser/styles/overview.css']

const at = (name: string) => path.join(import.meta.dirname, name)

/**
 * The study page as one HTML text that needs nothing else: script and style stand in it by their hashes, and its policy allows no
 * request of any kind, so that what is answered stays where it is.
 */
export async function buildPage(data: PageData): Promise<string> {
  const script = await bundle()
  const style = (await Promise.all(styles.map((name) => readFile(at(name), 'utf8')))).join('')
  const policy = [
    "default-src 'none'",
    `script-src '${sourceOf(script)}'`,
    `style-src '${sourceOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    // No text can become markup, not even by a slip of ours: the browser refuses.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(data.course)}</title>
<style>${style}</style>
</head>
<body>
<div id="page"><noscript>This page needs JavaScript, which runs on this page alone.</noscript></div>
<script type="application/json" id="data">${escapeJson(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** A classic script: a module does not run in a page that is opened from disk. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at('browser/main.ts')],
    ...{ bundle: true, write: false, minify: true, format: 'iife', platform: 'browser', target: 'es2022', legalComments: 'none' },
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('esbuild wrote no script')
  // Nothing in a script may end the element that it stands in.
  return file.text.replaceAll(/<(?=\/script|!--)/gi, '\\x3C')
}

function sourceOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function escapeJson(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
