import type { Exported, Loss } from './exported.ts'
import type { FormatName } from './format-name.ts'

/** A page, in Markdown, on what a format could not carry, file by file. */
export function renderLosses(format: FormatName, exported: readonly Exported[]): string {
  const parts = exported.flatMap(({ files, questionCount, losses }) =>
    files.map(({ name }) => [`## ${name}`, '', `${countOf(questionCount, 'question')}.`, '', ...losses.map(renderLoss)].join('\n')),
  )
  return `${[`# What ${format} could not carry`, 'What is not named here is in the files.', ...parts].join('\n\n')}\n`
}

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function renderLoss({ questions, what }: Loss): string {
  if (questions.length === 0) return `- The quiz: ${what}.`
  return `- ${countOf(questions.length, 'question')} (${questions.map((id) => `\`${id}\``).join(', ')}): ${what}.`
}
