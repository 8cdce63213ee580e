/** A property that does not hold: what the check threw, and the smallest input for which it did. */
export class PropertyFailure extends Error {
  override readonly name = 'PropertyFailure'
  readonly thrown: unknown
  readonly input: unknown

  constructor(thrown: unknown, input: unknown) {
    super('the property does not hold')
    this.thrown = thrown
    this.input = input
  }
}
