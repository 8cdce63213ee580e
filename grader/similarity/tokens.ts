/** A source as dolos sees it: its syntax tree as a row of tokens, without names and values. */
export interface Tokens {
  readonly tokens: readonly string[]
  /** Four numbers for each token: first row and column, last row and column, from 0. */
  readonly places: Int32Array
  /** The strings in it that read like relative paths: whatever it imports is among them. */
  readonly mentions: readonly string[]
}

/** A refusal reads on after the name of the file. */
export type Tokenized = Tokens | { readonly refusal: string }
