import type { Quiz } from '../../item.ts'
import { block, element, type Markup } from '../markup.ts'

export const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'

/** Canvas’s own settings; the quiz is not published, so that whoever imports it can look first. */
export function canvasMeta({ title, passMark, items }: Quiz, ident: string): Markup {
  const settings = {
    title,
    description: `<p>Pass mark: ${passMark} %</p>`,
    shuffle_answers: true,
    scoring_policy: 'keep_highest',
    hide_results: '',
    quiz_type: 'assignment',
    points_possible: items.length,
    show_correct_answers: true,
    allowed_attempts: 1,
    one_question_at_a_time: false,
    cant_go_back: false,
    available: false,
  }
  const canvas = 'http://canvas.instructure.com/xsd/cccv1p0'
  const schema = { 'xmlns:xsi': schemaInstance, 'xsi:schemaLocation': `${canvas} https://canvas.instructure.com/xsd/cccv1p0.xsd` }
  const written = Object.entries(settings).map(([name, value]) => element(name, {}, String(value)))
  return block('quiz', { identifier: ident, xmlns: canvas, ...schema }, ...written)
}

/** What is in the package: the questions, and beside them the settings. */
export function canvasManifest({ slug, title }: Quiz, ident: string): Markup {
  const cartridge = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'
  const names = { xmlns: cartridge, 'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_v1p2', 'xmlns:xsi': schemaInstance }
  const locations = `${cartridge} http://www.imsglobal.org/xsd/imscp_v1p1.xsd http://www.imsglobal.org/xsd/imsmd_v1p2 http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd`
  const general = block('imsmd:general', {}, block('imsmd:title', {}, element('imsmd:string', {}, title)))
  const settings = { identifier: `meta-${slug}`, type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource' }
  const href = `${ident}/assessment_meta.xml`
  return block(
    'manifest',
    { identifier: `package-${slug}`, ...names, 'xsi:schemaLocation': locations },
    block('metadata', {}, element('schema', {}, 'IMS Content'), element('schemaversion', {}, '1.1.3'), block('imsmd:lom', {}, general)),
    element('organizations', {}),
    block(
      'resources',
      {},
      block(
        'resource',
        { identifier: ident, type: 'imsqti_xmlv1p2' },
        element('file', { href: `${ident}/${ident}.xml` }),
        element('dependency', { identifierref: settings.identifier }),
      ),
      block('resource', { ...settings, href }, element('file', { href })),
    ),
  )
}
