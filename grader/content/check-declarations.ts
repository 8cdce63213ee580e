import type { Exercise } from './course.ts'
import type { Issue } from './issue.ts'

/** Faults that only show across a whole declaration or between several: ids, references, cycles, numbers, packages. */
export function checkDeclarations(exercises: readonly Exercise[], dependencies: readonly string[]): Issue[] {
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise.requires]))
  return [
    ...exercises.flatMap(checkTasks),
    ...exercises.flatMap((exercise) =>
      exercise.packages
        .filter((name) => !dependencies.includes(name))
        .map((name) => issueOf(exercise, 'packages', `${name} is not among the dependencies in package.json`)),
    ),
    ...exercises.flatMap((exercise) =>
      checkGraph(bySlug, exercise.slug, 'exercise').map((message) => issueOf(exercise, 'requires', message)),
    ),
    ...duplicates(exercises.map((exercise) => exercise.number)).map((number) => ({
      code: 'exercise-number',
      file: 'exercises',
      path: '',
      message: `two exercises have the number ${number}`,
    })),
  ]
}

function checkTasks(exercise: Exercise): Issue[] {
  const graph = new Map(exercise.tasks.map((task) => [task.id, task.requires]))
  return [
    ...duplicates(exercise.tasks.map((task) => task.id)).map((id) => issueOf(exercise, 'tasks', `two tasks have the id ${id}`)),
    ...exercise.tasks.flatMap((task) =>
      checkGraph(graph, task.id, 'task').map((message) => issueOf(exercise, `tasks.${task.id}.requires`, message)),
    ),
  ]
}

/** Unknown names among the requirements of `start`, and a path from `start` back to itself. */
function checkGraph(graph: ReadonlyMap<string, readonly string[]>, start: string, noun: string): string[] {
  const unknown = (graph.get(start) ?? [])
    .filter((name) => !graph.has(name))
    .map((name) => `requires the unknown ${noun} ${name}; known: ${[...graph.keys()].join(', ')}`)
  const seen = new Set<string>()
  const open = [...(graph.get(start) ?? [])]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === start) return [...unknown, `${noun} ${start} requires itself, directly or through others`]
    if (seen.has(name)) continue
    seen.add(name)
    open.push(...(graph.get(name) ?? []))
  }
  return unknown
}

function issueOf(exercise: Exercise, path: string, message: string): Issue {
  return { code: 'declaration', file: `exercises/${exercise.slug}/exercise.ts`, path, message }
}

function duplicates<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
