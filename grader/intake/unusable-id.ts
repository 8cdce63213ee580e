import { unusableName } from '../content/unusable-name.ts'

/** Characters, and bytes with room for the ending of a report's name. */
const maxCharacters = 100
const maxBytes = 240

/** Why a submission cannot have this name, which names its reports too, to follow the name; undefined when it can. */
export function unusableId(id: string): string | undefined {
  const reason = unusableName(id)
  if (reason !== undefined) return reason
  const [characters, bytes] = [[...id].length, Buffer.byteLength(id)]
  if (characters > maxCharacters) return `has ${characters} characters, at most ${maxCharacters} are possible`
  return bytes > maxBytes ? `has ${bytes} bytes, at most ${maxBytes} are possible` : undefined
}
