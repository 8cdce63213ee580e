// First, since every schema asks for it when it is made.
import './without-eval.ts'

import type { PageData } from '../page-data.ts'
import { element } from './element.ts'
import { openHistoryEntry } from './history-entry.ts'
import { openKeptProgress } from './kept-progress.ts'
import { openStage } from './stage.ts'
import { lastFinished, libraryFor, type Study } from './study.ts'
import { overview } from './views/overview.ts'
import { answeredView, quizView } from './views/quiz-view.ts'
import { resultView } from './views/result-view.ts'

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '')
const entry = openHistoryEntry()
// A question that somebody is answering stays, unless it was answered in the other tab.
const onOther = () => {
  if (!stage.isCurrent()) render(location.hash.startsWith('#quiz/'))
}
const kept = openKeptProgress({ fromTerminal: data.progress, entry, onOther })
const stage = openStage(data.course, kept.warnings)
const study: Study = {
  ...{ data, kept, entry, library: libraryFor(data) },
  go: (route, isInstead = false) => {
    if (isInstead || location.hash.slice(1) !== route) entry.go(route, isInstead)
    render(true)
  },
}

function render(hasFocus: boolean): void {
  const [view, quiz = '', id = ''] = location.hash.slice(1).split('/')
  const isKnown = quiz === 'review' || study.library.quizzes.some(({ slug }) => slug === quiz)
  const finished = lastFinished(study, quiz)
  if (view === 'quiz' && isKnown) quizView(quiz, study, stage)
  else if (view === 'feedback' && isKnown) answeredView(quiz, id, study, stage)
  else if (view === 'result' && isKnown && finished !== undefined) stage.show(resultView(finished, study), hasFocus)
  else stage.show(overview(study), hasFocus)
  if (location.hash.length > 1) home.removeAttribute('aria-current')
  else home.setAttribute('aria-current', 'page')
}

/** The address names the view: a link inside the page must not change it. */
function skip(event: Event): void {
  event.preventDefault()
  stage.focus()
}

const home = element('a', { href: '#' }, 'All quizzes')
document
  .getElementById('page')
  ?.replaceChildren(
    element('a', { class: 'skip', href: '#main', onclick: skip }, 'To the content'),
    element('header', {}, element('nav', { 'aria-label': 'Page' }, home)),
    ...stage.elements,
  )
addEventListener('popstate', () => render(true))
render(false)
