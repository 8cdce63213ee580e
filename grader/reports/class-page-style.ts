import { quizPageStyle } from './quiz-page-style.ts'
import { scrollStyle } from './scroll-style.ts'

/** The look of the statistics of quizzes, and besides a heat map, sortable heads and a version for paper. */
export const classPageStyle = `${quizPageStyle}
${scrollStyle}
.scroll:focus-visible { outline: 3px solid var(--bar) }
.heat thead th { text-align: center } .heat thead th:first-child { text-align: left }
.heat td { text-align: center; min-width: 3.2rem; border: 1px solid var(--line); padding: 0.25rem }
.heat th:first-child { min-width: 7rem; padding-right: 0.75rem }
.heat thead th { white-space: nowrap }
.h0 { background: #fff1ee; color: #1b1f24 } .h1 { background: #ffdcd3; color: #1b1f24 } .h2 { background: #fbe6a2; color: #1b1f24 }
.h3 { background: #d3e8b4; color: #1b1f24 } .h4 { background: #9fd39a; color: #1b1f24 } .hx { background: repeating-linear-gradient(45deg, var(--card) 0 6px, var(--paper) 6px 12px) }
th button { all: unset; cursor: pointer; font-weight: 600; padding: 0.25rem 0; min-height: 24px }
th button:focus-visible { outline: 3px solid var(--bar) }
th[aria-sort="ascending"] button::after { content: " ▲" }
th[aria-sort="descending"] button::after { content: " ▼" }
.similarity .words { text-align: left } .similarity th:first-child { min-width: 5.5rem }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; padding: 0; margin: 0.5rem 0 0 }
nav a { display: inline-block; padding: 0.5rem 0; color: var(--bar) }
summary { cursor: pointer; padding: 0.5rem 0; color: var(--bar) }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--bar) }
ul.plain { padding-left: 1.2rem; margin: 0.5rem 0 }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --line: #bbb; --card: #fff }
  body { max-width: none; font-size: 11pt }
  section { break-inside: auto } tr, figure { break-inside: avoid }
  .scroll { overflow: visible; background: none }
  .scroll::before, .scroll::after { display: none }
  nav { display: none }
  .similarity td { white-space: normal }
  * { print-color-adjust: exact }
}
`

/** Sorts a table by the column whose head is pressed; numbers by size, the rest by letters. Without it, the tables are as they are. */
export const classPageScript = `
for (const table of document.querySelectorAll('table.sortable')) {
  table.querySelectorAll('thead th').forEach((head, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending'
      for (const other of table.querySelectorAll('th')) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending')
      const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent
      const compare = (left, right) => {
        const [one, other] = [value(left), value(right)]
        const numbers = one !== '' && other !== '' && !isNaN(one) && !isNaN(other)
        return (numbers ? one - other : one.localeCompare(other)) * (up ? 1 : -1)
      }
      const body = table.tBodies[0]
      body.append(...[...body.rows].sort(compare))
    })
  })
}
`
