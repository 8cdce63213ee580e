import { z } from 'zod'

/** From strong to weak; README.md says what each promises. */
export const isolationSchema = z.enum(['bubblewrap', 'permission', 'none'])
export type Isolation = z.infer<typeof isolationSchema>

/** Everything needed to start a child: made once per run, and plain data, since vitest's workers get it by value. */
export const sandboxSchema = z.object({
  isolation: isolationSchema,
  /** Folder of the compiled host program and of the packages a submission may import. */
  hostDir: z.string(),
  node: z.string(),
  /** Absolute paths; absent where the tool is not installed. */
  bwrap: z.string().optional(),
  prlimit: z.string().optional(),
  setpriv: z.string().optional(),
  /** Whether bubblewrap mounts a /proc of its own; a container that masks its own forbids it, and node does without. */
  proc: z.boolean(),
  /** Shared libraries of node and prlimit, bound one by one into the bubblewrap sandbox. */
  libraries: z.array(z.string()),
  /** The user to become when the grader runs as root: a sandbox started by uid 0 can be left. */
  user: z.object({ uid: z.int(), gid: z.int() }).optional(),
  /** Each importable package and whether it speaks HTTP through node's own modules. */
  packages: z.record(z.string(), z.object({ file: z.string(), nodeHttp: z.boolean() })),
})

export type Sandbox = Readonly<z.infer<typeof sandboxSchema>>
