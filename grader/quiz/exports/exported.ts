/** Something that a format could not carry, or carries in another way. */
export interface Loss {
  /** Ids of the questions; empty when it is about the quiz as a whole. */
  readonly questions: readonly string[]
  /** What of them, in words for whoever imports the file. */
  readonly what: string
}

export interface ExportedFile {
  /** Without folders, such as `10-cost.moodle.xml`. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** A quiz in the form that another program reads: the same bytes for the same quiz. */
export interface Exported {
  readonly files: readonly ExportedFile[]
  /** How many of the quiz's questions are in it; all variants of one count once. */
  readonly questionCount: number
  readonly losses: readonly Loss[]
}

/** One question in a format, with what of it is lost. */
export interface Written<Form> {
  readonly form: Form
  readonly losses: readonly string[]
}
