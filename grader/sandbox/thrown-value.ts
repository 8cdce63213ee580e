/**
 * A submission threw something that is no error. It arrives as an error of this name, since to a matcher that compares fields a
 * plain `{ name: 'TypeError' }` would look like one.
 */
export class ThrownValue extends Error {
  override readonly name = 'ThrownValue'
  readonly value: unknown

  constructor(value: unknown) {
    super('what was thrown is no Error')
    this.value = value
  }
}
