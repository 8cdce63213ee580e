import type { Course, Exercise } from '../content/course.ts'
import { promises } from '../sandbox/promises.ts'
import type { Isolation } from '../sandbox/sandbox.ts'
import type { ExerciseResult, SubmissionResult, TestReport } from '../scoring/results.ts'
import { describeTasks, describeTest, isUntouched, type TaskStory } from './describe-task.ts'
import { codeSpan, escapeMarkdown, fenced } from './markdown-text.ts'
import { type QuizStory, quizFeedback, quizTable } from './quiz-feedback.ts'

/**
 * One learner's feedback as Markdown: points, for each open task its first failing test and the hint, and for each question of a quiz
 * what there is to say about what was chosen. `stories` holds the quizzes by their names.
 */
export function renderFeedback(
  course: Course,
  submission: SubmissionResult,
  isolation: Isolation,
  stories: ReadonlyMap<string, QuizStory> = new Map(),
): string {
  const said = (result: ExerciseResult) => (submission.isUnreadable === true ? unreadable : words[result.outcome])
  const rows = submission.exercises.map((result) => `| ${result.slug} | ${result.score} | ${result.maxScore} | ${said(result)} |`)
  const sections = submission.exercises.flatMap((result) => {
    const exercise = course.exercises.find((one) => one.slug === result.slug)
    return exercise === undefined ? [] : section(exercise, result, said(result))
  })
  return [
    `# ${codeSpan(submission.id)}${rows.length === 0 ? '' : `: ${submission.score} of ${submission.maxScore} points`}`,
    '',
    `${course.name} ${course.version}, graded with isolation \`${isolation}\` (${promises[isolation]}).`,
    ...(rows.length === 0 ? [] : ['', '| exercise | points | of | outcome |', '| --- | ---: | ---: | --- |', ...rows]),
    ...quizTable(submission, stories),
    ...sections,
    ...quizFeedback(submission, stories),
    '',
  ].join('\n')
}

const words: Record<ExerciseResult['outcome'], string> = {
  graded: 'graded',
  missing: 'missing: no file was handed in',
  unloadable: 'unloadable: the file cannot be imported',
  'timed-out': 'timed out while it was imported',
  broken: 'broken: the grader failed, not you',
}
const unreadable = 'unreadable: the archive cannot be read'

function section(exercise: Exercise, result: ExerciseResult, said: string): string[] {
  const title = ['', `## ${exercise.slug}: ${exercise.title} (${result.score} of ${result.maxScore})`, '']
  if (result.outcome !== 'graded') return [...title, `${said}.`, '', ...fenced(result.message ?? '')]
  if (isUntouched(result)) return [...title, 'Not begun: every function still throws `NotImplemented`.']
  const resembles = result.resembles === undefined ? [] : [`Behaves like: ${escapeMarkdown(result.resembles)}.`, '']
  return [...title, ...resembles, ...describeTasks(exercise, result).flatMap(task)]
}

function task(story: TaskStory): string[] {
  const line = `- **${story.status}** ${escapeMarkdown(story.title)}: ${story.score} of ${story.points} points, ${story.passedTests} of ${story.tests} tests`
  if (story.status === 'passed') return [line]
  if (story.status === 'skipped') return [line, `  - waits for: ${story.waitsFor.map(escapeMarkdown).join(', ')}`]
  return [
    line,
    ...(story.failure === undefined ? [] : failure(story.failure)),
    ...(story.hint === undefined ? [] : [`  - hint: ${escapeMarkdown(story.hint)}`]),
  ]
}

function failure(test: TestReport): string[] {
  return [`  - ${escapeMarkdown(test.title)}`, '', ...fenced(describeTest(test).join('\n')).map((text) => `    ${text}`), '']
}
