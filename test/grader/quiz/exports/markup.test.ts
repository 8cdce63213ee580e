import { expect, test } from 'vitest'
import { block, cdata, element, xmlFile } from '../../../../grader/quiz/exports/markup.ts'
import { childNamed, readXml, textOf } from './read-xml.ts'

test('what ends a section of text is read as it was, wherever it stands', () => {
  const html = ']]> ]]]]> <![CDATA[ ]]>'
  const read = readXml(xmlFile(block('a', {}, element('b', {}, cdata({ markup: html })), element('c', {}, html))))
  expect([textOf(childNamed(read, 'b')), textOf(childNamed(read, 'c'))]).toEqual([html, html])
})

test('an attribute keeps quotes, marks and line ends', () => {
  const value = '"a" & <b>\n\tc'
  expect(readXml(element('a', { value }).markup).attributes).toEqual({ value })
  expect(element('a', { value: undefined, other: 1 }).markup).toBe('<a other="1"></a>')
})
