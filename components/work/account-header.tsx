import { LanguageMenu, LanguageSwitcher } from '@/components/public/language-switcher'
import { Mark } from '@/components/public/mark'
import { Icon } from '@/components/ui/icon'
import type { Actor } from '@/lib/auth/roles'
import { homeOf } from '@/lib/auth/rooms'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Header of the investor's rooms: the public one, and the way to the own inquiries and out. */
export function AccountHeader({ locale, address, actor }: { locale: Locale; address: string; actor: Actor }) {
  const t = translator(locale)
  const room = homeOf(locale, actor)
  const own = room && { href: room, label: t(actor.role === 'investor' ? 'common.account' : 'common.workroom') }
  const sections = (own ? (['projects', 'sites', 'howToInvest'] as const) : (['projects', 'sites', 'incentives', 'howToInvest', 'about'] as const))
    .map((key) => ({ href: paths[key](locale), label: t(`common.nav.${key}`) }))
  const links = [...(own ? [own] : []), ...sections]
  const door = own ? { href: paths.signOut(locale), label: t('common.signOut') } : { href: paths.signIn(locale), label: t('common.signIn') }
  const page = address.split('?')[0]
  return (
    <header className="hd">
      <div className="wrap">
        <a className="brand" href={paths.home(locale)}>
          <Mark />
          <span>
            <b>{t('common.siteName')}</b>
            <small>{t('common.tagline')}</small>
          </span>
        </a>
        <nav className="nav" aria-label={t('common.menu')}>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={page === href ? 'page' : undefined}>{label}</a>
              </li>
            ))}
            <li>
              <a href={door.href} aria-current={page === door.href ? 'page' : undefined}>{door.label}</a>
            </li>
          </ul>
        </nav>
        <LanguageSwitcher locale={locale} address={address} />
        <LanguageMenu locale={locale} address={address} />
        <details className="menu">
          <summary>
            <Icon name="menu" />
            <span className="vh">{t('common.menu')}</span>
          </summary>
          <div className="pop">
            {[...links, door].map(({ href, label }) => (
              <a key={href} href={href} aria-current={page === href ? 'page' : undefined}>{label}</a>
            ))}
          </div>
        </details>
      </div>
    </header>
  )
}
