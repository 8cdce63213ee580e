import type { Quiz } from '../../item.ts'
import type { Exported } from '../exported.ts'
import { gatherLosses } from '../gather-losses.ts'
import { xmlFile } from '../markup.ts'
import { tagsOf } from '../tags-of.ts'
import { zipFiles } from '../zip-files.ts'
import { itemName } from './identifiers.ts'
import { qtiItem } from './qti-item.ts'
import { qtiManifest } from './qti-manifest.ts'
import { qtiTest } from './qti-test.ts'

/** A content package of IMS QTI 2.1: a file for each question, a test that asks them, a manifest. */
export function writeQti21(quiz: Quiz): Exported {
  const items = quiz.items.flatMap(({ id, variants }) =>
    variants.map((question, index) => {
      const name = itemName(id, variants.length === 1 ? undefined : index + 1)
      return { id, name, tags: tagsOf(quiz, question), ...qtiItem(question, name) }
    }),
  )
  const content = zipFiles({
    'imsmanifest.xml': xmlFile(qtiManifest(quiz, items)),
    'test.xml': xmlFile(qtiTest(quiz)),
    ...Object.fromEntries(items.map(({ name, form }) => [`items/${name}.xml`, xmlFile(form)])),
  })
  return {
    files: [{ name: `${quiz.slug}.qti21.zip`, content }],
    questionCount: quiz.items.length,
    losses: gatherLosses(items.flatMap(({ id, losses }) => losses.map((what) => ({ question: id, what })))),
  }
}
