const nameLength = 150

/** Control signs, signs that turn the direction of writing, and others that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/**
 * A file's name as it may be shown and offered for saving: without path, control and direction signs, and not longer than people read.
 * `ending` replaces the one that the name had, so that it tells what was found in the content.
 */
export function cleanName(name: string, ending: string): string {
  // Browsers write these three of a form's names so.
  const last = name.replace(/%(22|0D|0A)/gi, ' ').normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last.replace(unseen, '').replace(/[<>:"|?*]/g, ' ').replace(/\s+/g, ' ').trim()
  const stem = seen.replace(/\.[\p{L}\d]{1,10}$/u, '').replace(/^[. ]+|[. ]+$/g, '')
  return `${[...(stem || 'document')].slice(0, nameLength).join('')}.${ending}`
}

/** The same for a file that was refused: its own ending is what its sender knows it by. */
export const shownName = (name: string): string => [...((name.split(/[/\\]/).at(-1) ?? '').replace(unseen, '').trim() || '?')].slice(0, nameLength).join('')

/** Content-Disposition that saves a file under its name, also where only ASCII is understood (RFC 6266, RFC 8187). */
export function attachmentHeader(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
