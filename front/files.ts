import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { type Encoded, encode } from './encoding'
import { etagOf } from './headers'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json',
}
const compressible = new Set(['.css', '.js', '.json', '.txt', '.svg', '.webmanifest'])

export type File = { type: string; encoded: Encoded; etag: string; immutable: boolean }

/**
 * Files of `public/` and of Next's build, compressed once and kept. A path that leaves its folder, or names anything
 * but an ordinary file, is undefined.
 */
export function createFiles(roots: { prefix: string; folder: string; immutable: boolean }[]) {
  const kept = new LRUCache<string, File>({ maxSize: 64 * 1024 * 1024, sizeCalculation: ({ encoded }) => (encoded.identity?.length ?? 0) * 2 + 500 })

  return async (pathname: string): Promise<File | undefined> => {
    const root = roots.find(({ prefix }) => pathname.startsWith(prefix))
    if (!root || pathname.includes('\0') || /(^|\/)\.(?!well-known\/)/.test(pathname)) return undefined
    const found = kept.get(pathname)
    if (found) return found
    const name = path.join(root.folder, decodeURI(pathname.slice(root.prefix.length)))
    const extension = path.extname(name)
    if (!name.startsWith(root.folder + path.sep) || !types[extension]) return undefined
    if (!(await stat(name).catch(() => undefined))?.isFile()) return undefined
    const identity = await readFile(name)
    const file: File = {
      type: types[extension],
      encoded: compressible.has(extension) ? await encode(identity, 9) : { identity },
      etag: etagOf(identity),
      immutable: root.immutable,
    }
    kept.set(pathname, file)
    return file
  }
}
