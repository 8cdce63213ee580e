import path from 'node:path'
import type { Course } from '../content/course.ts'
import { openProgressFile, type ProgressFile } from '../store/progress-file.ts'
import type { World } from './command.ts'

/** What the learner has answered so far: in the file named, or where it lies when none is. */
export function ownProgress({ root }: Pick<Course, 'root'>, file: string | undefined, world: World): Promise<ProgressFile> {
  const place = file === undefined ? path.join(root, '.quiz-progress.json') : path.resolve(world.cwd, file)
  return openProgressFile(place, { learner: world.random, warn: world.print })
}
