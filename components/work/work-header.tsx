import { LanguageMenu, LanguageSwitcher } from '@/components/public/language-switcher'
import { Mark } from '@/components/public/mark'
import { Icon } from '@/components/ui/icon'
import { roomOf } from '@/lib/auth/rooms'
import type { Role, SignedIn } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { canEditReplies } from '@/lib/replies/policy'

type Door = { key: 'operations' | 'desk' | 'projects' | 'plots' | 'stale' | 'rates' | 'map' | 'users' | 'units' | 'mail' | 'routing' | 'highValue' | 'calendar' | 'audit' | 'replies'; href: (locale: Locale) => string; roles: readonly Role[]; /** Within these roles, who has it. */ may?: (actor: SignedIn) => boolean; /** Stands in the bar of people who have more doors than fit. */ first?: true }

/** Rooms of the staff and who works there, by kind of work. The pages decide who may enter; this only shows the doors. */
const doors: readonly Door[] = [
  { key: 'operations', href: (locale) => paths.adminOperations(locale), roles: ['admin'], first: true },
  { key: 'desk', href: (locale) => paths.desk(locale), roles: ['officer', 'admin'], first: true },
  { key: 'projects', href: (locale) => paths.adminProjects(locale), roles: ['editor', 'admin'], first: true },
  { key: 'plots', href: (locale) => paths.adminPlots(locale), roles: ['editor', 'admin'] },
  { key: 'stale', href: (locale) => paths.adminStale(locale), roles: ['editor', 'admin'] },
  { key: 'rates', href: (locale) => paths.adminRates(locale), roles: ['editor', 'admin'] },
  { key: 'map', href: (locale) => paths.adminMap(locale), roles: ['admin'] },
  { key: 'users', href: (locale) => paths.adminUsers(locale), roles: ['admin'], first: true },
  { key: 'units', href: (locale) => paths.adminUnits(locale), roles: ['admin'] },
  { key: 'routing', href: (locale) => paths.adminRouting(locale), roles: ['admin'] },
  { key: 'highValue', href: (locale) => paths.adminHighValue(locale), roles: ['editor', 'admin'] },
  { key: 'replies', href: (locale) => paths.adminReplies(locale), roles: ['officer', 'admin'], may: canEditReplies },
  { key: 'calendar', href: (locale) => paths.adminCalendar(locale), roles: ['admin'] },
  { key: 'mail', href: (locale) => paths.adminMail(locale), roles: ['admin'], first: true },
  { key: 'audit', href: (locale) => paths.adminAudit(locale), roles: ['admin'], first: true },
]
/** More links than these do not fit beside the languages: the bar shows the first ones and the open room, the menu all. */
const barLinks = 6

/** The night bar over desk and admin. `address` is the path with query of this page. */
export function WorkHeader({ locale, address, actor }: { locale: Locale; address: string; actor: SignedIn }) {
  const t = translator(locale)
  const page = address.split('?')[0] ?? ''
  const links = doors
    .filter(({ roles, may }) => roles.includes(actor.role) && (may?.(actor) ?? true))
    .map(({ key, href, first }) => ({ href: href(locale), label: t(`common.work.${key}`), first }))
    .map((link) => ({ ...link, current: page === link.href || page.startsWith(`${link.href}/`) ? ('page' as const) : undefined }))
  const many = links.length > barLinks
  return (
    <header className="top">
      <a className="brand" href={roomOf(locale, actor.role)}>
        <Mark />
        <b>{t('common.workroom')}</b>
      </a>
      <nav aria-label={t('common.menu')}>
        <ul>
          {links.filter(({ first, current }) => !many || first || current).map(({ href, label, current }) => (
            <li key={href}>
              <a href={href} aria-current={current}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="sp">
        <a className="who" href={paths.accountSecurity(locale)} title={`${t('security.title')}: ${actor.email}`}>{actor.name ?? actor.email}</a>
        <a className="out" href={paths.signOut(locale)}>{t('common.signOut')}</a>
        <LanguageSwitcher locale={locale} address={address} />
        <LanguageMenu locale={locale} address={address} />
        <details className={many ? 'menu all' : 'menu'}>
          <summary>
            <Icon name="menu" />
            <span className="vh">{t('common.menu')}</span>
          </summary>
          <div className="pop">
            {links.map(({ href, label, current }) => (
              <a key={href} href={href} aria-current={current}>{label}</a>
            ))}
            <a href={paths.home(locale)}>{t('common.publicSite')}</a>
            <a href={paths.accountSecurity(locale)}>{t('security.title')}</a>
            <a href={paths.signOut(locale)}>{t('common.signOut')}</a>
            <p className="small muted px-3 py-2">{actor.email}</p>
          </div>
        </details>
      </div>
    </header>
  )
}
