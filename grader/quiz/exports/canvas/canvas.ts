import type { Item, Quiz } from '../../item.ts'
import type { Exported } from '../exported.ts'
import { gatherLosses } from '../gather-losses.ts'
import { block, element, type Markup, xmlFile } from '../markup.ts'
import { zipFiles } from '../zip-files.ts'
import { canvasItem } from './canvas-item.ts'
import { canvasLosses } from './canvas-losses.ts'
import { canvasManifest, canvasMeta, schemaInstance } from './canvas-package.ts'

/** A package for Canvas: QTI 1.2 as Canvas itself exports it, with its settings beside it. */
export function writeCanvas(quiz: Quiz): Exported {
  const ident = `quiz-${quiz.slug}`
  const items = quiz.items.map((item) => ({ id: item.id, ...writeItem(item) }))
  const section = block('section', { ident: 'root_section' }, ...items.map(({ form }) => form))
  const assessment = block('assessment', { ident, title: quiz.title }, block('qtimetadata', {}, metaField('cc_maxattempts', '1')), section)
  const qti = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2'
  const schema = { 'xmlns:xsi': schemaInstance, 'xsi:schemaLocation': `${qti} ${qti}p1.xsd` }
  const content = zipFiles({
    'imsmanifest.xml': xmlFile(canvasManifest(quiz, ident)),
    [`${ident}/${ident}.xml`]: xmlFile(block('questestinterop', { xmlns: qti, ...schema }, assessment)),
    [`${ident}/assessment_meta.xml`]: xmlFile(canvasMeta(quiz, ident)),
  })
  return {
    files: [{ name: `${quiz.slug}.canvas.zip`, content }],
    questionCount: items.length,
    losses: [
      ...gatherLosses(items.flatMap(({ id, losses }) => losses.map((what) => ({ question: id, what })))),
      { questions: [], what: canvasLosses.tags },
      { questions: [], what: `the pass mark (${quiz.passMark} %) is only told in the description: Canvas has none` },
    ],
  }
}

/** A question, or a group of variants of which Canvas picks one. */
function writeItem({ id, variants }: Item): { readonly form: Markup; readonly losses: readonly string[] } {
  const written = variants.map((question, index) => canvasItem(question, variants.length === 1 ? id : `${id}_variant_${index + 1}`))
  const losses = written.flatMap((one) => one.losses)
  const [first] = written
  if (first !== undefined && written.length === 1) return { form: first.form, losses }
  const extension = block('selection_extension', {}, element('points_per_item', {}, '1'))
  const selection = block('selection', {}, element('selection_number', {}, '1'), extension)
  const items = written.map(({ form }) => form)
  return { form: block('section', { ident: `group_${id}`, title: id }, block('selection_ordering', {}, selection), ...items), losses }
}

function metaField(label: string, entry: string): Markup {
  return block('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry))
}
