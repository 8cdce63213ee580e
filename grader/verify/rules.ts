import type { Rule } from './rule.ts'
import { alternatives } from './rules/alternatives.ts'
import { cheats } from './rules/cheats.ts'
import { compiles } from './rules/compiles.ts'
import { datedData } from './rules/dated-data.ts'
import { declarations } from './rules/declarations.ts'
import { examples } from './rules/examples.ts'
import { folders } from './rules/folders.ts'
import { hiddenValues } from './rules/hidden-values.ts'
import { lessonCode } from './rules/lesson-code.ts'
import { links } from './rules/links.ts'
import { mistakes } from './rules/mistakes.ts'
import { quizzes } from './rules/quizzes.ts'
import { reference } from './rules/reference.ts'
import { resemblances } from './rules/resemblances.ts'
import { sameSignature } from './rules/same-signature.ts'
import { sections } from './rules/sections.ts'
import { sizes } from './rules/sizes.ts'
import { stub } from './rules/stub.ts'
import { tasks } from './rules/tasks.ts'
import { todos } from './rules/todos.ts'

/** What makes a course sound: first what its files say, then what comes of running them. */
export const rules: readonly Rule[] = [
  ...[declarations, sections, quizzes, folders, sizes, todos, tasks, links, datedData, hiddenValues],
  ...[compiles, sameSignature, lessonCode, examples, stub, reference, alternatives, mistakes, cheats, resemblances],
]
