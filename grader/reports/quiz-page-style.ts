/** Light and dark, from 320 pixels on; nothing is loaded from anywhere. */
export const quizPageStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --soft: #57606a; --line: #d0d7de; --bar: #2b6cb0; --below: #b42318; --card: #f6f8fa }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9da7b1; --line: #3d444d; --bar: #6cb0f5; --below: #ff8b7b; --card: #161b22 }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 70rem; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0.5rem 0 }
h2 { font-size: 1.25rem; line-height: 1.2; margin: 2.5rem 0 0.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line) }
h3 { font-size: 1rem; line-height: 1.4; margin: 0 0 0.5rem; overflow-wrap: anywhere }
p { margin: 0.25rem 0 }
.soft { color: var(--soft) }
.charts, .questions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1rem; margin: 1rem 0; align-items: start }
figure { margin: 0 }
figcaption { font-weight: 600; margin-bottom: 0.25rem }
svg.plot { display: block; width: 100%; max-width: 26rem; height: auto; font-size: 12px; overflow: visible }
svg.plot text { white-space: pre }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem }
th, td { padding: 0.25rem 0.5rem 0.25rem 0; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top }
td { white-space: nowrap }
th:first-child, td:first-child { text-align: left; overflow-wrap: anywhere; font-weight: 400 }
th:last-child, td:last-child { padding-right: 0 }
thead th, thead th:first-child { font-weight: 600; vertical-align: bottom }
td.below { color: var(--below); font-weight: 600 }
article { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 0.75rem; min-width: 0 }
tr.right th, tr.right td { font-weight: 600 }
table.figures { max-width: 44rem }
@media (max-width: 30rem) {
  .figures { font-size: 0.75rem }
  .figures th, .figures td { padding-right: 0.375rem }
}
`
