import type { Sandbox } from './sandbox.ts'

/** A submission's module as the child gets it, and what the trusted side needs to talk about it. */
export interface Bundle {
  readonly code: string
  /** Source map, as JSON: turns places in the bundle into the learner's file and line. */
  readonly map: string
  /** Node's modules that it imports, such as `node:http`. */
  readonly builtins: readonly string[]
  readonly packages: readonly string[]
  /** The names that it exports, as its source says: known without asking the child. */
  readonly exports: readonly string[]
}

export function needsNodeHttp(bundle: Bundle, sandbox: Sandbox): boolean {
  return (
    bundle.builtins.some((name) => /^(node:)?(https?|net|tls)$/.test(name)) ||
    bundle.packages.some((name) => sandbox.packages[name]?.nodeHttp === true)
  )
}
