import { buffer } from 'node:stream/consumers'
import { type Header, pack } from 'tar-stream'

/** A tar file with these entries, whatever their names and kinds. */
export function tarOf(
  entries: readonly (Partial<Header> & { readonly name: string; readonly bytes?: Uint8Array | string })[],
): Promise<Buffer> {
  const archive = pack()
  for (const { bytes = '', ...header } of entries) archive.entry(header, Buffer.from(bytes))
  archive.finalize()
  return buffer(archive)
}
