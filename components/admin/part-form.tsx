import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Editing } from '@/lib/projects/editing'
import type { Part } from '@/lib/projects/fields'

type Props = { part: Part; action: string; version: number; title: string; lead: string; save: string; editing: Editing; saved: boolean; locale: Locale; children: ReactNode }

/** One form of the editing page with its own button. It names the version it was made from. */
export function PartForm({ part, action, version, title, lead, save, editing, saved, locale, children }: Props) {
  const t = translator(locale)
  return (
    <section id={part} aria-labelledby={`${part}-title`} className="pt-1">
      <div className="grp">
        <h2 id={`${part}-title`}>{title}</h2>
        <p className="small muted">{lead}</p>
      </div>
      {saved && (
        <p className="note s mb-3" role="status">
          <Icon name="check" />
          <span>{t('admin.edit.saved')}</span>
        </p>
      )}
      {editing.kept && Object.keys(editing.errors).length === 0 && (
        <p className="note w mb-3" role="alert" id="problem" tabIndex={-1}>
          <Icon name="alert" />
          <span>{editing.outdated ? t('admin.edit.outdated') : t('admin.edit.kept')}</span>
        </p>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="version" value={version} />
        <div className="fx">{children}</div>
        <p className="mt-3">
          <button className="btn s">{save}</button>
        </p>
      </form>
    </section>
  )
}
