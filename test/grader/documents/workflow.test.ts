/** The workflow that README.md shows for learners' repositories calls this course's action as it is. */
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { findExercise } from '../../../grader/content/find-exercise.ts'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { readAction } from '../pipelines/pipeline.ts'
import { repositoryFiles } from '../repository-files.ts'
import { inAll } from './documents.ts'

const stepSchema = z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()) })
const workflowSchema = z.object({ permissions: z.unknown(), jobs: z.record(z.string(), z.object({ steps: z.array(stepSchema) })) })

test('the workflow that is shown checks out without its token, and names an action, inputs and exercises that there are', async () => {
  const [shown, ...others] = inAll('blocks').filter(({ language }) => language === 'yaml')
  expect(others).toEqual([])
  const { permissions, jobs } = workflowSchema.parse(parse(shown?.text ?? ''))
  expect(permissions).toEqual({ contents: 'read' })
  const [checkout, action] = jobs.grade?.steps ?? []
  expect(checkout).toEqual({ uses: 'actions/checkout@v7', with: { 'persist-credentials': false } })
  const [, folder = ''] = /^OWNER\/COURSE\/(.+)@main$/.exec(action?.uses ?? '') ?? []
  expect(repositoryFiles).toContain(`${folder}/action.yml`)
  const { inputs } = await readAction(`${folder}/action.yml`)
  expect(Object.keys(action?.with ?? {}).filter((name) => !(name in inputs))).toEqual([])
  const course = await loadCourse()
  expect(
    String(action?.with.only)
      .split(' ')
      .map((name) => findExercise(course, name).slug),
  ).toEqual(['01-service-models', '05-rest-client'])
})
