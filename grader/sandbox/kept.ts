/** Stands on the trusted side for a value that stays in the child: it can be called by method name and passed back. */
export class Kept {
  readonly ref: number
  /** The child that holds the value; a value of a child that has ended is gone. */
  readonly owner: object

  constructor(ref: number, owner: object) {
    this.ref = ref
    this.owner = owner
  }
}
