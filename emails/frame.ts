import { languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

export type Mail = { subject: string; text: string; html: string }

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const style = {
  body: "margin:0;padding:24px;background:#fbf9f4;color:#0a242e;font:16px/1.5 'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif",
  card: 'max-width:560px;margin:0 auto;background:#fffefd;border:1px solid #ddd9ce;border-top:4px solid #066671;border-radius:6px',
  button: 'display:inline-block;padding:12px 20px;background:#066671;color:#fafefe;text-decoration:none;border-radius:4px;font-weight:600',
  small: 'font-size:13px;color:#546a71',
}

type Frame = {
  locale: Locale
  subject: string
  paragraphs: string[]
  link?: { href: string; label: string }
  /** The page on which the reader says which mails they want; in the text it stands behind words, so that one link alone is on a line. */
  choices?: string
  foot?: string
}

/**
 * One mail as text and HTML. The text has the link alone on a line; the HTML asks nobody for anything. Nothing
 * confidential belongs here: a mail says that something happened and where to read it after signing in.
 */
export function frame({ locale, subject, paragraphs, link, choices, foot = translator(locale)('caseMail.foot') }: Frame): Mail {
  const choose = translator(locale)('mailChoice.foot')
  const text = [...paragraphs, ...(link ? [`${link.label}:\n${link.href}`] : []), foot, ...(choices ? [`${choose} ${choices}`] : [])].join('\n\n')
  const html = [
    `<!doctype html><html lang="${languageTag[locale]}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    `<body style="${style.body}"><table role="presentation" style="${style.card}"><tr><td style="padding:24px">`,
    '<p style="margin:0 0 16px;font-weight:600;font-size:18px">Invest Turkistan</p>',
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escape(paragraph).replace(/\n/g, '<br>')}</p>`),
    link ? `<p style="margin:24px 0"><a href="${escape(link.href)}" style="${style.button}">${escape(link.label)}</a></p><p style="margin:0 0 16px;word-break:break-all;${style.small}">${escape(link.href)}</p>` : '',
    `<p style="margin:16px 0 0;padding-top:16px;border-top:1px solid #ddd9ce;${style.small}">${escape(foot)}</p>`,
    choices ? `<p style="margin:8px 0 0;${style.small}">${escape(choose)} <a href="${escape(choices)}">${escape(choices)}</a></p>` : '',
    '</td></tr></table></body></html>',
  ].join('')
  return { subject, text: `${text}\n`, html }
}
