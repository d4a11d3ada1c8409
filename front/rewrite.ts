import { RewritingStream } from 'parse5-html-rewriting-stream'

const ours = (attrs: { name: string; value: string }[]): boolean =>
  attrs.some(({ name, value }) => (name === 'type' && (value === 'application/ld+json' || value === 'speculationrules')) || name === 'data-portal')

/**
 * A rendered page without the framework: its scripts, preloads of scripts and comments go; JSON-LD and scripts
 * marked `data-portal` stay. What remains is whole without JavaScript.
 */
export async function withoutFramework(html: string): Promise<string> {
  const stream = new RewritingStream()
  let dropping = false
  stream.on('startTag', (tag) => {
    if (tag.tagName === 'script' && !ours(tag.attrs)) {
      dropping = true
      return
    }
    if (tag.tagName === 'link') {
      const rel = tag.attrs.find(({ name }) => name === 'rel')?.value
      const as = tag.attrs.find(({ name }) => name === 'as')?.value
      if ((rel === 'preload' && as === 'script') || rel === 'modulepreload') return
      tag.attrs = tag.attrs.filter(({ name }) => name !== 'data-precedence')
    }
    stream.emitStartTag(tag)
  })
  stream.on('endTag', (tag) => {
    if (tag.tagName === 'script' && dropping) {
      dropping = false
      return
    }
    stream.emitEndTag(tag)
  })
  stream.on('text', (text, raw) => {
    if (!dropping) stream.emitRaw(raw)
  })
  stream.on('comment', () => {})
  const parts: string[] = []
  stream.on('data', (chunk: Buffer | string) => parts.push(chunk.toString()))
  const done = new Promise<void>((resolve, reject) => stream.on('end', resolve).on('error', reject))
  stream.end(html)
  await done
  return parts.join('')
}
