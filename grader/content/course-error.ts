/**
 * A mistake of the person at the keyboard: shown as one line without a stack.
 * `exitCode` is 2 for a usage error, 3 when the grader itself could not do its work.
 */
export class CourseError extends Error {
  override readonly name = 'CourseError'
  readonly exitCode: number

  constructor(message: string, exitCode = 2) {
    super(message)
    this.exitCode = exitCode
  }
}
