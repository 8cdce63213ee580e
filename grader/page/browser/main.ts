import type { PageData } from '../page-data.ts'
import { type Child, element } from './element.ts'
import { openKeptProgress } from './kept-progress.ts'
import { lastFinished, libraryFor, type Study, titleOf } from './study.ts'
import { overview } from './views/overview.ts'
import { quizView } from './views/quiz-view.ts'
import { resultView } from './views/result-view.ts'

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '')
const main = element('main', { id: 'main' })
const notice = element('p', { class: 'notice', role: 'status' })
const kept = openKeptProgress(data.progress, () => {
  // A question that somebody is answering stays; everything else shows what the other tab has done.
  if (!location.hash.startsWith('#quiz/')) render(false)
})
const study: Study = {
  data,
  kept,
  library: libraryFor(data),
  go: (route, isInstead = false) => {
    if (isInstead) history.replaceState(null, '', `#${route}`)
    else if (location.hash.slice(1) !== route) history.pushState(null, '', `#${route}`)
    render(true)
  },
}

function show(children: readonly Child[], hasFocus = true): void {
  main.replaceChildren(...children.filter((child) => child !== undefined))
  const heading = main.querySelector('h1')
  document.title = heading === null ? data.course : `${heading.textContent} · ${data.course}`
  const said = kept.notice() ?? ''
  if (notice.textContent !== said) notice.textContent = said
  if (hasFocus) heading?.focus()
}

/** What was asked stays above what is said of it, and can no longer be answered. */
function tell(feedback: HTMLElement): void {
  const form = main.querySelector('form')
  for (const control of form?.querySelectorAll('input, select, button') ?? []) control.setAttribute('disabled', '')
  form?.querySelector('.actions')?.remove()
  const region = element('div', { role: 'status' })
  main.append(region)
  region.append(feedback)
  feedback.querySelector('h2')?.focus()
}

function render(hasFocus: boolean): void {
  const [view, quiz = ''] = location.hash.slice(1).split('/')
  const isKnown = quiz === 'review' || study.library.quizzes.some(({ slug }) => slug === quiz)
  const finished = lastFinished(study, quiz)
  if (view === 'quiz' && isKnown) quizView(quiz, study, show, tell)
  else if (view === 'result' && isKnown && finished !== undefined) show(resultView(finished, study), hasFocus)
  else show(overview(study), hasFocus)
  document.body.dataset.view = view === 'quiz' || view === 'result' ? `${view} ${titleOf(study, quiz)}` : 'overview'
}

document
  .getElementById('page')
  ?.replaceChildren(
    element('a', { class: 'skip', href: '#main', onclick: (event) => skip(event) }, 'To the content'),
    element('header', {}, element('nav', { 'aria-label': 'Page' }, element('a', { href: '#' }, 'All quizzes'))),
    notice,
    main,
  )

/** The address names the view: a link inside the page must not change it. */
function skip(event: Event): void {
  event.preventDefault()
  main.querySelector('h1')?.focus()
}

addEventListener('popstate', () => render(true))
render(false)
