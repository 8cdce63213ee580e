/**
 * Writes commands of CI services where its output and the messages of its errors might be printed.
 *
 * @outcome graded
 * @score 10
 * @kinds assertion threw
 */
export { addPages, classify, describe } from './honest.ts'

const commands = [
  '::stop-commands::never-again',
  '::add-mask::failed',
  '::set-output name=points::16',
  '::error file=suite.test.ts,line=1::the suite is wrong',
  '##[group]all is well',
  '##vso[task.complete result=Succeeded;]done',
  "##teamcity[testFinished name='sums']",
].join('\n')

export function sum() {
  throw new Error(`\n${commands}\n`)
}

export async function askEach() {
  console.log(commands)
  console.error(commands)
  return [commands]
}
