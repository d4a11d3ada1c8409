import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { LanguageMenu, LanguageSwitcher } from './language-switcher'
import { Mark } from './mark'

const sections = ['projects', 'sites', 'incentives', 'howToInvest', 'about'] as const

/** Header of public pages: the same for everyone. `address` is the normalised path with query of this page. */
export function Header({ locale, address }: { locale: Locale; address: string }) {
  const t = translator(locale)
  const links = sections.map((key) => ({ key, href: paths[key](locale), label: t(`common.nav.${key}`) }))
  const current = (href: string) => (address === href || address.startsWith(`${href}/`) || address.startsWith(`${href}?`) ? 'page' : undefined)
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
            {links.map(({ key, href, label }) => (
              <li key={key}>
                <a href={href} aria-current={current(href)}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <a className="hi" href={paths.search(locale)}>
          <Icon name="search" />
          <span className="vh">{t('search.title')}</span>
        </a>
        <a className="hi acc" href={paths.account(locale)}>
          <Icon name="user" />
          <span className="vh">{t('common.signIn')}</span>
        </a>
        <a className="hi num" data-list="" href={paths.compare(locale)} hidden>
          <Icon name="star" />
          <span aria-hidden="true" data-number="" />
          <span className="vh" data-label={t('shortlist.count', { count: '{count}' })}>{t('shortlist.name')}</span>
        </a>
        <LanguageSwitcher locale={locale} address={address} />
        <LanguageMenu locale={locale} address={address} />
        <details className="menu">
          <summary>
            <Icon name="menu" />
            <span className="vh">{t('common.menu')}</span>
          </summary>
          <div className="pop">
            {links.map(({ key, href, label }) => (
              <a key={key} href={href} aria-current={current(href)}>{label}</a>
            ))}
            <a href={paths.compare(locale)} data-list="always">
              <span data-label={t('shortlist.count', { count: '{count}' })}>{t('compare.title')}</span>
            </a>
            <a href={paths.account(locale)}>{t('common.signIn')}</a>
            <a href={paths.newEoi(locale)}>
              <b>{t('common.expressInterest')}</b>
            </a>
          </div>
        </details>
      </div>
    </header>
  )
}
