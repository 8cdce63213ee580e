/** Whose a file of a download is, and which one of theirs. */
export interface DownloadedFile {
  /** The name under which it becomes a submission. */
  readonly id: string
  /** Under which names a roster may know the learner. */
  readonly knownAs: readonly string[]
  readonly isLate: boolean
  /** Higher for what was handed in later. */
  readonly attempt: readonly [upload: number, version: number]
  /** As the learner named it; with folders, where the platform keeps them. Undefined for what was typed or linked on the platform. */
  readonly file: string | undefined
}

export type Layout = 'canvas' | 'moodle'

/** What a platform's name says of a file, by its path in the download; undefined when it does not follow the platform's rule. */
export const readName: Readonly<Record<Layout, (name: string) => DownloadedFile | undefined>> = { canvas: readCanvas, moodle: readMoodle }

/**
 * Canvas, "Download submissions": `lovelaceada_LATE_1234_56789_service-models-1.ts`: the name without spaces, the user, the
 * upload, the file; a file that is handed in again gets `-1`, `-2`, …. What was typed or linked there is `lovelaceada_1234_text.html`
 * or `…_link.html`. Where names are hidden, `anon_a1B2c` or `LATE_anon_a1B2c` stands for name and user.
 */
function readCanvas(name: string): DownloadedFile | undefined {
  const composed = name.normalize('NFC')
  const [head, anonymous, learner, user] = /^(?:(?:LATE_)?(anon_[A-Za-z0-9]+)|([^_/]+)_(?:LATE_)?(\d+))_/.exec(composed) ?? []
  if (head === undefined) return undefined
  const rest = composed.slice(head.length)
  const whose = {
    id: anonymous ?? `${learner}_${user}`,
    // Of whoever is hidden nothing is known, not even where the letters are digits.
    knownAs: anonymous === undefined && learner !== undefined && user !== undefined ? [user, learner] : [],
    isLate: /(^|_)LATE_/.test(head),
  }
  if (rest === 'text.html' || rest === 'link.html') return { ...whose, attempt: [0, 0], file: undefined }
  const [, upload, file] = /^(\d+)_([^/]+)$/.exec(rest) ?? []
  if (upload === undefined || file === undefined) return undefined
  const [, stem = file, version = '0', ending = ''] = /^(.+)-(\d{1,3})((?:\.[A-Za-z0-9]+){1,2})$/.exec(file) ?? []
  return { ...whose, attempt: [Number(version), Number(upload)], file: `${stem}${ending}` }
}

/**
 * Moodle, "Download all submissions": `Ada Lovelace_1234_assignsubmission_file_/service-models.ts`, or flat, without the slash. What
 * was typed there is `Ada Lovelace_1234_assignsubmission_onlinetext_/onlinetext.html`.
 */
function readMoodle(name: string): DownloadedFile | undefined {
  const [, learner, participant, kind, file] =
    /^([^/]+?)_(\d+)_assignsubmission_(file|onlinetext)_?\/?(.+)$/.exec(name.normalize('NFC')) ?? []
  if (learner === undefined || participant === undefined || file === undefined) return undefined
  const id = `${learner.trim().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')}_${participant}`
  return { id, knownAs: [learner.trim()], isLate: false, attempt: [0, 0], file: kind === 'file' ? file : undefined }
}
