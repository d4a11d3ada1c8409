import { Readable } from 'node:stream'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file of an archive; `packed` ones are stored as they are. */
export type Packed = { name: string; content: AsyncIterable<Uint8Array>; packed: boolean; at: Date }

/** An archive as a stream: of each file there is a piece in memory at a time. */
export const zipOf = (files: AsyncIterable<Packed>): Readable => Readable.from(pieces(files))

async function* pieces(files: AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    failure ??= error
    ready.push(piece)
  })
  const take = (): Uint8Array[] => {
    if (failure) throw failure
    return ready.splice(0)
  }
  for await (const { name, content, packed, at } of files) {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name)
    file.mtime = at
    zip.add(file)
    for await (const piece of content) {
      file.push(piece)
      yield* take()
    }
    file.push(new Uint8Array(0), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
