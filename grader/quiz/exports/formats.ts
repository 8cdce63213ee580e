import type { Quiz } from '../item.ts'
import { writeAnki } from './anki/anki.ts'
import { writeCanvas } from './canvas/canvas.ts'
import type { Exported } from './exported.ts'
import type { FormatName } from './format-name.ts'
import { writeGift } from './gift/gift.ts'
import { writeMoodleXml } from './moodle/moodle-xml.ts'
import { writeQti21 } from './qti21/qti21.ts'

/** What writes a format, for each name of one. Loads a database engine: import it only where something is exported. */
export const formats = {
  'moodle-xml': writeMoodleXml,
  gift: writeGift,
  canvas: writeCanvas,
  qti21: writeQti21,
  anki: writeAnki,
} as const satisfies Record<FormatName, (quiz: Quiz) => Exported>
