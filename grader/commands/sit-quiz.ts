import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course, Edition } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import type { Library, LibraryEntry } from '../quiz/library.ts'
import { type Beginning, beginAttempt, nextQuestion, openAttempt } from '../quiz/session/attempt.ts'
import { answersOf } from '../quiz/session/hand-in.ts'
import type { Attempt } from '../quiz/session/progress.ts'
import { dueQuestions, nextDue } from '../quiz/session/review.ts'
import { isWhole, missedIn, standingOf } from '../quiz/session/standing.ts'
import type { ProgressFile } from '../store/progress-file.ts'
import { openLineAsker } from '../terminal/line-asker.ts'
import { openPromptAsker } from '../terminal/prompt-asker.ts'
import type { Screen } from '../terminal/prose.ts'
import { renderResult } from '../terminal/render-result.ts'
import { runAttempt } from '../terminal/run-attempt.ts'
import type { Arguments, World } from './command.ts'

export interface Sitting {
  readonly course: Course
  readonly edition: Edition
  readonly library: Library
  readonly keeper: ProgressFile
  readonly args: Arguments
  readonly screen: Screen
}

/** Asks a quiz: goes on with what is open, or begins. 1 below the pass mark, or when nobody answered. */
export async function sitQuiz(entry: LibraryEntry, sitting: Sitting, world: World): Promise<number> {
  const { library, keeper, args } = sitting
  const only = args.flag('wrong') ? missedIn(keeper.progress(), library, entry.slug) : undefined
  if (only?.length === 0) {
    world.print(`Nothing to ask again: of ${entry.slug} nothing was missed so far.`)
    return 0
  }
  const open = openAttempt(keeper.progress(), entry.slug)
  const wanted = { quiz: entry.slug, mode: args.flag('exam') || sitting.edition === 'learner' ? 'exam' : 'practice', only } as const
  const canGoOn = open !== undefined && open.mode === wanted.mode && isWhole(open, library) === (only === undefined)
  const seed = args.option('seed') === undefined ? undefined : args.wholeNumber('seed', 1)
  if (canGoOn && !args.flag('restart') && (seed === undefined || seed === open.seed)) announce(open, library, world)
  else await begin({ ...wanted, seed, now: world.now() }, sitting)
  return finish(entry, sitting, world)
}

/** Asks what is due again of all that was missed. */
export async function sitReview(sitting: Sitting, world: World): Promise<number> {
  const { library, keeper, edition } = sitting
  if (edition === 'learner')
    throw new CourseError('review needs to know what was missed, and the keys are not in this edition: npm run quiz asks a quiz anew')
  const only = dueQuestions(keeper.progress(), library, world.now())
  const open = openAttempt(keeper.progress(), 'review')
  const canGoOn = open !== undefined && nextQuestion(open, library) !== undefined
  if (!canGoOn && only.length === 0) {
    const next = nextDue(keeper.progress(), library)
    const when =
      next === undefined ? 'what is missed in a quiz comes back here' : `the next question is due on ${next.toISOString().slice(0, 10)}`
    world.print(`Nothing is due: ${when}.`)
    return 0
  }
  if (canGoOn) announce(open, library, world)
  else await begin({ quiz: 'review', mode: 'practice', only, now: world.now() }, sitting)
  return finish({ slug: 'review', title: 'Review', passMark: 70, size: only.length }, sitting, world)
}

async function begin(beginning: Beginning, { keeper, library }: Sitting): Promise<void> {
  await keeper.change((progress) => beginAttempt(progress, library, beginning))
}

function announce(open: Attempt, library: Library, world: World): void {
  const next = nextQuestion(open, library)
  if (next !== undefined && next.number > 1) world.print(`Going on at question ${next.number} of ${next.total}; --restart begins anew.`)
}

async function finish(entry: LibraryEntry, sitting: Sitting, world: World): Promise<number> {
  const { keeper, library, args, screen, course, edition } = sitting
  const { slug } = entry
  const isPrompted = world.isInteractive && !args.flag('plain')
  using lines = isPrompted
    ? undefined
    : openLineAsker({
        ...{ input: world.stdin, print: world.print, screen, stop: world.stop },
        // Without a terminal nobody may sit there.
        patienceMs: world.stdin.isTTY === true ? undefined : args.wholeNumber('patience', 30) * 1000,
      })
  const asker = lines ?? openPromptAsker({ input: world.stdin, output: world.stdout, print: world.print })
  const end = await runAttempt({ asker, keeper, library, quiz: slug, screen, now: world.now })
  if (end.end === 'stopped') {
    const why = end.why === undefined ? '' : ` (${end.why})`
    world.print(`\nStopped${why}. All answers are kept: npm run quiz -- ${slug} goes on from here.`)
    return end.why === undefined ? 0 : 1
  }
  const attempt = keeper.progress().attempts.findLast((one) => one.quiz === slug)
  if (attempt === undefined) return 1
  world.print(renderResult(attempt, entry, library, screen))
  const standing = standingOf(attempt, library)
  if (edition === 'learner' || args.flag('hand-in')) await handIn(attempt, course, world)
  else if (standing.missed.length > 0 && slug !== 'review') world.print(`Next: npm run quiz -- ${slug} --wrong asks again what was missed.`)
  return standing.hasPassed === false ? 1 : 0
}

async function handIn(attempt: Attempt, { root }: Course, world: World): Promise<void> {
  const name = `answers/${attempt.quiz}.json`
  const file = path.join(root, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(answersOf(attempt), undefined, 2)}\n`)
  world.print(`written: ${name}: hand it in together with your exercises`)
}
