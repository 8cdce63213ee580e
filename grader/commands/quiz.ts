import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { loadCourse } from '../content/load-course.ts'
import { findQuiz } from '../quiz/find-quiz.ts'
import { openLibrary } from '../quiz/open-library.ts'
import type { Screen } from '../terminal/prose.ts'
import { renderHistory, renderQuizzes } from '../terminal/render-standing.ts'
import type { Command, World } from './command.ts'
import { markAnswersFile } from './mark-answers-file.ts'
import { ownProgress } from './own-progress.ts'
import { pickQuiz } from './pick-quiz.ts'
import { exportQuizzes } from './quiz-export.ts'
import { printHistory, printQuestions } from './quiz-json.ts'
import { sitQuiz, sitReview } from './sit-quiz.ts'

export const quiz: Command = {
  name: 'quiz',
  usage: 'npm run quiz -- [NAME] [options]',
  summary: 'Take a quiz: 03, providers, final; or review, history, export. Without a name, pick one.',
  details: [
    '--exam                     tell nothing until the end',
    '--wrong                    ask again only what was missed',
    '--restart                  begin anew instead of going on where it stopped',
    '--seed N                   which variants and which order (for final: which questions); default: the learner’s own',
    '--hand-in                  when all is answered, write answers/QUIZ.json, to be handed in',
    '--answers FILE             mark a file of answers instead of asking; exit 1 below the pass mark',
    '--json                     print questions, marks or history as JSON (npm run -s quiz prints nothing else)',
    '--plain                    ask line by line, as it is done without a terminal',
    '--patience SECONDS         without a terminal, how long to wait for a line (default 30)',
    '--format F                 with export: moodle-xml, gift, canvas, qti21 or anki',
    '--out DIR                  with export: where the files go, with what they could not carry in losses.md',
    '--progress FILE            where answers are kept (default .quiz-progress.json in the folder of the course)',
  ],
  options: {
    exam: { type: 'boolean' },
    wrong: { type: 'boolean' },
    restart: { type: 'boolean' },
    seed: { type: 'string' },
    'hand-in': { type: 'boolean' },
    answers: { type: 'string' },
    json: { type: 'boolean' },
    plain: { type: 'boolean' },
    patience: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    progress: { type: 'string' },
  },
  minArguments: 0,
  maxArguments: 1,
  learnersOptions: ['restart', 'seed', 'json', 'plain', 'patience', 'progress'],
  async run(args, world) {
    const course = await loadCourse()
    const shelf = await openLibrary(course)
    const { edition, library } = shelf
    const keeper = await ownProgress(course, args.option('progress'), world)
    const [name] = args.positionals
    if (name === 'export') {
      if (shelf.edition === 'learner') throw new CourseError('export needs the keys of the quizzes, and they are not in this edition')
      return exportQuizzes({ quizzes: shelf.quizzes, format: args.option('format'), out: args.option('out'), world })
    }
    const screen = screenOf(world)
    const answers = args.option('answers')
    if (answers !== undefined)
      return markAnswersFile({ file: path.resolve(world.cwd, answers), name, library, isJson: args.flag('json') }, world)
    if (name === 'history') {
      world.print(args.flag('json') ? printHistory(library, keeper.progress()) : renderHistory(library, keeper.progress(), screen))
      return 0
    }
    const sitting = { course, edition, library, keeper, args, screen }
    if (name === 'review') return sitReview(sitting, world)
    const canPick = world.isInteractive && !args.flag('plain') && !args.flag('json')
    const chosen = name ?? (canPick ? await pickQuiz(library, keeper.progress(), world) : undefined)
    if (chosen === 'review') return sitReview(sitting, world)
    if (chosen === undefined) {
      if (!canPick) world.print(`${renderQuizzes(library, keeper.progress(), screen)}\n\nTake one: npm run quiz -- 03`)
      return 0
    }
    const entry = findQuiz(library, chosen)
    if (!args.flag('json')) return sitQuiz(entry, sitting, world)
    world.print(printQuestions(library, entry, args.wholeNumber('seed', 1)))
    return 0
  },
}

function screenOf(world: World): Screen {
  return {
    paint: world.paint,
    // Asked each time: a window may change its size in the middle of a quiz.
    get columns() {
      return world.columns
    },
  }
}
