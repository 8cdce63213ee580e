import { countMutants, type MutationProof } from './judge-mutants.ts'
import type { Mutant } from './mutate.ts'

/** How much of a changed text is shown: a report line should fit on a screen. */
const shownUnits = 48

/** The kill matrix of each exercise, its figures, and its survivors; for several exercises a table of all figures, too. */
export function renderMutants(proofs: readonly MutationProof[]): string {
  const parts = proofs.flatMap(renderExercise)
  return [...parts, ...(proofs.length > 1 ? ['', ...renderFigures(proofs)] : [])].join('\n')
}

function renderExercise(proof: MutationProof): string[] {
  const { exercise, tried } = proof
  const width = Math.max(...exercise.tasks.map(({ id }) => id.length))
  const rows = exercise.tasks.map(({ id }) => {
    const noticed = tried.filter(({ killedBy }) => killedBy.includes(id))
    const alone = noticed.filter(({ killedBy }) => killedBy.length === 1)
    return `  ${id.padEnd(width)}  ${String(noticed.length).padStart(5)} noticed  ${String(alone.length).padStart(5)} by it alone`
  })
  const { killed, counted, share, equivalent, survivors } = countMutants(proof)
  const summary = `  killed ${killed} of ${counted} mutants (${share.toFixed(1)} %), ${equivalent} equivalent`
  const file = `solutions/${exercise.slug}/${exercise.name}.ts`
  const lines = survivors.map((mutant) => `  survived  ${file}:${mutant.line}  ${describeMutant(mutant)}`)
  return ['', `${exercise.slug.slice(0, 2)}  ${exercise.title}: mutants`, ...rows, summary, ...lines]
}

function describeMutant({ mutator, original, replacement }: Mutant): string {
  return `${mutator}  ${shorten(original)}  →  ${shorten(replacement)}`
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > shownUnits ? `${line.slice(0, shownUnits - 1)}…` : line
}

/** As Markdown, ready for README.md. */
function renderFigures(proofs: readonly MutationProof[]): string[] {
  const all = proofs.map(countMutants)
  const sum = (of: (figures: (typeof all)[number]) => number) => all.reduce((total, figures) => total + of(figures), 0)
  const row = (name: string, killed: number, counted: number, equivalent: number) =>
    `| ${name} | ${killed} | ${counted} | ${counted === 0 ? '–' : `${((100 * killed) / counted).toFixed(1)} %`} | ${equivalent} |`
  return [
    '| exercise | killed | of | share | equivalent |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...proofs.map(({ exercise }, index) => {
      const { killed = 0, counted = 0, equivalent = 0 } = all[index] ?? {}
      return row(exercise.slug, killed, counted, equivalent)
    }),
    row(
      'all',
      sum(({ killed }) => killed),
      sum(({ counted }) => counted),
      sum(({ equivalent }) => equivalent),
    ),
  ]
}
