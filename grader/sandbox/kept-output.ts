import { withoutEngineDump } from './engine-dump.ts'

/** Of what importing printed: it stands in front of every test's output. */
const importUnits = 4_096
/** Of an exercise, as many times as much as of one test: a class of shouters must not fill the results. */
const testsWorth = 4

/** What a submission printed, test by test, within bounds. */
export class KeptOutput {
  readonly #unitsPerTest: number
  #roomInExercise: number
  #roomInTest = 0
  #imported = ''
  #isImporting = false
  #parts: string[] = []

  constructor(unitsPerTest: number) {
    this.#unitsPerTest = unitsPerTest
    this.#roomInExercise = testsWorth * unitsPerTest
  }

  beginTest(): void {
    this.#parts = []
    this.#roomInTest = Math.min(this.#unitsPerTest, this.#roomInExercise)
  }

  /** What comes until `endImport` belongs to no test: which one came first is chance. */
  beginImport(): void {
    this.#imported = ''
    this.#isImporting = true
  }

  endImport(): void {
    this.#isImporting = false
  }

  keep(text: string): void {
    if (this.#isImporting) {
      this.#imported = (this.#imported + text).slice(0, importUnits)
      return
    }
    if (this.#roomInTest <= 0) return
    const kept = text.slice(0, this.#roomInTest)
    this.#roomInTest -= text.length
    this.#roomInExercise -= kept.length
    this.#parts.push(kept, ...(kept.length < text.length ? ['\n[output cut here]\n'] : []))
  }

  /** The running test's. */
  get text(): string {
    return withoutEngineDump(this.#imported + this.#parts.join(''))
  }
}
