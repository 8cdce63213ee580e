import type { Posed } from '../quiz/library.ts'
import type { Json } from '../quiz/session/progress.ts'

/** What came back from whoever was asked. */
export type Reply =
  | { readonly reply: 'answer'; readonly answer: Json }
  | { readonly reply: 'hint' }
  /** Ctrl-C, `q`, the end of the input, or nobody there; why, where it is not plain. */
  | { readonly reply: 'stop'; readonly why?: string }

/** Somebody who can be asked: by prompts on a terminal, or line by line. */
export interface Asker {
  readonly say: (text: string) => void
  /** Asks for an answer to a question that was shown. */
  readonly ask: (posed: Posed, offer: { readonly hint: boolean }) => Promise<Reply>
  /** Waits until what was said is read; false to stop. */
  readonly pause: () => Promise<boolean>
}
