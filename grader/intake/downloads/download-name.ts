/** Whose a file of a download is, and which one of theirs. */
export interface DownloadedFile {
  /** The name under which it becomes a submission. */
  readonly id: string
  /** Under which names a roster may know the learner. */
  readonly knownAs: readonly string[]
  readonly isLate: boolean
  /** Higher for what was handed in later. */
  readonly attempt: readonly [upload: number, version: number]
  /** As the learner named it; with folders, where the platform keeps them. */
  readonly file: string
}

export type Layout = 'canvas' | 'moodle'

/** What a platform's name says of a file, by its path in the download; undefined when it does not follow the platform's rule. */
export const readName: Readonly<Record<Layout, (name: string) => DownloadedFile | undefined>> = { canvas: readCanvas, moodle: readMoodle }

/**
 * Canvas, "Download submissions": `lovelaceada_LATE_1234_56789_service-models-1.ts`: the name without spaces, the user, the
 * upload, the file; a file that is handed in again gets `-1`, `-2`, ….
 */
function readCanvas(name: string): DownloadedFile | undefined {
  const [, learner, late, user, upload, rest] = /^([^_/]+)_(LATE_)?(\d+)_(\d+)_([^/]+)$/.exec(name.normalize('NFC')) ?? []
  if (learner === undefined || user === undefined || upload === undefined || rest === undefined) return undefined
  const [, stem = rest, version = '0', ending = ''] = /^(.+)-(\d{1,3})((?:\.[A-Za-z0-9]+){1,2})$/.exec(rest) ?? []
  return {
    ...{ id: `${learner}_${user}`, knownAs: [user, learner], isLate: late !== undefined },
    attempt: [Number(version), Number(upload)],
    file: `${stem}${ending}`,
  }
}

/** Moodle, "Download all submissions": `Ada Lovelace_1234_assignsubmission_file_/service-models.ts`, or flat, without the slash. */
function readMoodle(name: string): DownloadedFile | undefined {
  const [, learner, participant, rest] = /^([^/]+?)_(\d+)_assignsubmission_file_?\/?(.+)$/.exec(name.normalize('NFC')) ?? []
  if (learner === undefined || participant === undefined || rest === undefined) return undefined
  const id = `${learner.trim().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')}_${participant}`
  return { id, knownAs: [learner.trim()], isLate: false, attempt: [0, 0], file: rest }
}
