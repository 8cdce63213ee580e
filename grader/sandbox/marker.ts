/**
 * Stands for a value that cannot cross: a function, a promise, a class instance, a cycle.
 * It is inert data, so an assertion on it fails and says what was there.
 */
export class Marker {
  readonly kind: string
  readonly text: string

  constructor(kind: string, text: string) {
    this.kind = kind
    this.text = text
    Object.freeze(this)
  }

  /** As it is shown wherever node shows values. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString()
  }

  toString(): string {
    return `[${this.kind}${this.text === '' ? '' : ` ${this.text}`}]`
  }
}
