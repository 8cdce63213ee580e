/** Stands on the trusted side for an export of the stand-ins, which lives in the child. */
export class StandInRef {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}
