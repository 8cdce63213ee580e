/** Stands on the trusted side for a value that stays in the child. The reference is unique in the whole process. */
export class Kept {
  readonly ref: number

  constructor(ref: number) {
    this.ref = ref
  }
}
