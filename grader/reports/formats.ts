import { canvas } from './formats/canvas.ts'
import { classroom50 } from './formats/classroom50.ts'
import { csv } from './formats/csv.ts'
import { exercism } from './formats/exercism.ts'
import { githubAnnotations } from './formats/github-annotations.ts'
import { githubClassroom } from './formats/github-classroom.ts'
import { githubSummary } from './formats/github-summary.ts'
import { gradescope } from './formats/gradescope.ts'
import { html } from './formats/html.ts'
import { junit } from './formats/junit.ts'
import { markdown } from './formats/markdown.ts'
import { moodle } from './formats/moodle.ts'
import type { ReportFormat } from './formats/report-format.ts'

/** Every format that a results file can be turned into. */
export const formats: readonly ReportFormat[] = [
  ...[gradescope, classroom50, githubClassroom, githubSummary, githubAnnotations, exercism, junit],
  ...[canvas, moodle, csv, html, markdown],
]
