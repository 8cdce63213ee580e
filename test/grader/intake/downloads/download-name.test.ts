import { expect, test } from 'vitest'
import { readName } from '../../../../grader/intake/downloads/download-name.ts'

test.each([
  ['lovelaceada_1234_56789_service-models.ts', 'lovelaceada_1234', false, [0, 56789], 'service-models.ts'],
  ['lovelaceada_LATE_1234_56789_service-models.ts', 'lovelaceada_1234', true, [0, 56789], 'service-models.ts'],
  ['lovelaceada_1234_56790_service-models-2.ts', 'lovelaceada_1234', false, [2, 56790], 'service-models.ts'],
  ['müllerbob_7_8_my_project-1.tar.gz', 'müllerbob_7', false, [1, 8], 'my_project.tar.gz'],
  ['group3_LATE_9_10_a_b.zip', 'group3_9', true, [0, 10], 'a_b.zip'],
] as const)('canvas: %s', (name, id, isLate, attempt, file) => {
  expect(readName.canvas(name)).toMatchObject({ id, isLate, attempt, file })
})

test.each(['service-models.ts', 'ada/service-models.ts', 'ada_service-models.ts', 'ada_1_service.ts', 'ada_x_1_a.ts'])(
  'canvas: %s is none',
  (name) => {
    expect(readName.canvas(name)).toBeUndefined()
  },
)

test.each([
  ['Ada Lovelace_1234_assignsubmission_file_/service-models.ts', 'Ada-Lovelace_1234', 'Ada Lovelace', 'service-models.ts'],
  ['Ada Lovelace_1234_assignsubmission_file_service-models.ts', 'Ada-Lovelace_1234', 'Ada Lovelace', 'service-models.ts'],
  ['Zoë_O’Neil_7_assignsubmission_file_/exercises/01-a/a.ts', 'Zoë-O-Neil_7', 'Zoë_O’Neil', 'exercises/01-a/a.ts'],
])('moodle: %s', (name, id, known, file) => {
  expect(readName.moodle(name)).toMatchObject({ id, knownAs: [known], file })
})

test.each(['Ada_1_assignsubmission_comments_/x.html', 'Ada/service-models.ts'])('moodle: %s is none', (name) => {
  expect(readName.moodle(name)).toBeUndefined()
})

test.each([
  ['canvas', 'garciamaria_1005_text.html', 'garciamaria_1005', ['1005', 'garciamaria'], false],
  ['canvas', 'garciamaria_LATE_1005_link.html', 'garciamaria_1005', ['1005', 'garciamaria'], true],
  ['canvas', 'anon_a1B2c_text.html', 'anon_a1B2c', [], false],
  ['moodle', 'Carl Dyck_7_assignsubmission_onlinetext_/onlinetext.html', 'Carl-Dyck_7', ['Carl Dyck'], false],
  ['moodle', 'Carl Dyck_7_assignsubmission_onlinetext_onlinetext.html', 'Carl-Dyck_7', ['Carl Dyck'], false],
] as const)('%s: %s is no file', (layout, name, id, knownAs, isLate) => {
  expect(readName[layout](name)).toEqual({ id, knownAs, isLate, attempt: [0, 0], file: undefined })
})

test.each([
  ['anon_a1B2c_50001_a.ts', 'anon_a1B2c', false],
  ['LATE_anon_Zz9Qw_50002_a-1.ts', 'anon_Zz9Qw', true],
  ['anon_12345_50003_a.ts', 'anon_12345', false],
])('canvas, names hidden: %s', (name, id, isLate) => {
  expect(readName.canvas(name)).toMatchObject({ id, knownAs: [], isLate, file: 'a.ts' })
})
