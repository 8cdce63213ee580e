import type { Quiz } from '../../item.ts'
import { block, element, type Markup } from '../markup.ts'

interface Listed {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
}

const packaging = 'http://www.imsglobal.org/xsd/imscp_v1p1'
const metadata = 'http://www.imsglobal.org/xsd/imsmd_v1p2'

/** What is in the package; what a question can be found by is its keywords. */
export function qtiManifest({ slug }: Quiz, items: readonly Listed[]): Markup {
  const names = { xmlns: packaging, 'xmlns:imsmd': metadata, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' }
  const locations = `${packaging} ${packaging}.xsd ${metadata} http://www.imsglobal.org/xsd/imsmd_v1p2p4.xsd`
  return block(
    'manifest',
    { identifier: `package-${slug}`, ...names, 'xsi:schemaLocation': locations },
    block('metadata', {}, element('schema', {}, 'QTIv2.1 Package'), element('schemaversion', {}, '1.0.0')),
    element('organizations', {}),
    block(
      'resources',
      {},
      block(
        'resource',
        { identifier: `test-${slug}`, type: 'imsqti_test_xmlv2p1', href: 'test.xml' },
        element('file', { href: 'test.xml' }),
        ...items.map(({ name }) => element('dependency', { identifierref: name })),
      ),
      ...items.map(resourceOf),
    ),
  )
}

function resourceOf({ id, name, tags }: Listed): Markup {
  const href = `items/${name}.xml`
  const inEnglish = (text: string) => element('imsmd:langstring', { 'xml:lang': 'en' }, text)
  const general = block(
    'imsmd:general',
    {},
    element('imsmd:identifier', {}, id),
    element('imsmd:title', {}, inEnglish(id)),
    ...tags.map((tag) => element('imsmd:keyword', {}, inEnglish(tag))),
  )
  return block(
    'resource',
    { identifier: name, type: 'imsqti_item_xmlv2p1', href },
    block('metadata', {}, block('imsmd:lom', {}, general)),
    element('file', { href }),
  )
}
