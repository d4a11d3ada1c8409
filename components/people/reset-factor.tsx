import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { id: string; own: boolean; factors: { app?: unknown; passkeys: readonly unknown[]; organisation: boolean }; locale: Locale }

/** Takes a colleague's lost second factor away. Nothing where there is none, and nobody resets their own. */
export function ResetFactor({ id, own, factors: { app, passkeys, organisation }, locale }: Props) {
  if (own || (!app && passkeys.length === 0 && !organisation)) return null
  const t = translator(locale)
  return (
    <section className="mt-6" aria-labelledby="factor">
      <h2 id="factor" className="text-lg">{t('security.factors')}</h2>
      <p className="muted small mb-2">{t('security.reset.lead')}</p>
      <form method="post" action={paths.changeUser(locale, id, 'reset-second-factor')}>
        <button className="btn s danger">{t('security.reset.button')}</button>
      </form>
    </section>
  )
}
