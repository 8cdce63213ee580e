import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { planExercise } from '../authoring/plan-exercise.ts'
import { CourseError } from '../content/course-error.ts'
import { readCourse } from '../content/load-course.ts'
import { courseRoot } from '../content/paths.ts'
import type { Command } from './command.ts'

export const newExercise: Command = {
  name: 'new',
  usage: 'npm run new -- NN-NAME',
  summary: 'Begin an exercise: write its folders, with a TODO for each decision that is yours.',
  details: [],
  options: {},
  minArguments: 1,
  maxArguments: 1,
  async run(args, world) {
    const [slug = ''] = args.positionals
    // Another exercise that is being written must not keep its author from beginning one more.
    const { course } = await readCourse(courseRoot)
    const planned = await planExercise(course, slug)
    const there = planned.find(({ file }) => existsSync(path.join(courseRoot, file)))
    if (there !== undefined) throw new CourseError(`${there.file} is there already, and is left as it is: remove it or choose another name`)
    for (const { file, text } of planned) {
      await mkdir(path.dirname(path.join(courseRoot, file)), { recursive: true })
      await writeFile(path.join(courseRoot, file), text, { flag: 'wx' })
      world.print(`  written  ${file}`)
    }
    const number = slug.slice(0, 2)
    world.print(`\nNext: write the contract in exercises/${slug}/${slug.slice(3)}.ts, then npm run verify ${number} lists what is left.`)
    world.print('CONTRIBUTING.md leads from here to a sound exercise, step by step.')
    return 0
  },
}
