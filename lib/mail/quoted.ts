/** A line above which the answer stands, as mail programs write it before what they quote, in the languages of the portal and of its readers. */
const introductions: readonly RegExp[] = [
  /^-{2,}\s*(original message|forwarded message|исходное сообщение|пересылаемое сообщение|бастапқы хабарлама|原始邮件|原邮件|转发邮件)\s*-{2,}$/i,
  /^_{8,}$/,
  // "On 17 Nov 2026, at 14:20, Invest Turkistan <reply@…> wrote:"; it may be cut into two lines.
  /^(on|am|le)\b.{0,200}\b(wrote|schrieb|a écrit)\s*:$/is,
  /^.{0,200}(пишет|написал|написала|написал\(а\)|написали|жазды|деп жазды)\s*:$/is,
  /^(在|于)?.{0,200}(写道|寫道)\s*[：:]$/s,
  /^.{0,200}<[^<>\s]+@[^<>\s]+>\s*[：:]$/,
]
/** The header block that some programs put before the text they quote: From, then Sent or Date within the next lines. */
const from = /^\W*(from|от|кімнен|жіберуші|发件人|寄件者|von|de)\s*[：:]/i
const sentOn = /^\W*(sent|date|отправлено|дата|жіберілген|күні|发送时间|日期|时间|gesendet|datum|envoyé)\s*[：:]/i
/** An introduction is no longer than this, also when it is cut into two lines. Longer lines are not compared: that could take for ever. */
const introductionLimit = 500
/** Lines that mobile programs add under an answer. */
const added = /^(sent from my|отправлено с|отправлено из|отправлено из мобильной|менің .{0,20}жіберілді|发自我的|从我的.{0,20}发送|get outlook for)/i

/**
 * What a person wrote anew in a mail: the text without what their program quotes below it, the signature and the lines that phones add. Quoted lines
 * between the person's own stay, they are what is answered.
 */
export function withoutQuoted(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\0/g, '').split('\n')
  const cut = lines.findIndex((line, index) => {
    const here = line.trim()
    if (here.length > introductionLimit) return false
    const both = `${here} ${(lines[index + 1] ?? '').trim()}`.slice(0, introductionLimit)
    return (
      line === '-- ' || line === '--' ||
      introductions.some((known) => known.test(here)) || (/^(on|am|le|在|于)\b|^(пн|вт|ср|чт|пт|сб|вс|\d{1,2}[. ])/i.test(here) && introductions.some((known) => known.test(both))) ||
      (from.test(here) && lines.slice(index + 1, index + 5).some((next) => sentOn.test(next.trim())))
    )
  })
  const own = cut < 0 ? lines : lines.slice(0, cut)
  while (own.length > 0 && (own.at(-1)!.trim() === '' || /^\s*>/.test(own.at(-1)!) || added.test(own.at(-1)!.trim()))) own.pop()
  return own.join('\n').trim()
}
