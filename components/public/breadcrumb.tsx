import { breadcrumbs } from '@/lib/found/structured-data'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { JsonLd } from './json-ld'

/** The way from home to this page, for people and for programs; the page itself comes last and is no link. */
export function Breadcrumb({ locale, trail, here }: { locale: Locale; trail: { href: string; label: string }[]; here: string }) {
  const way = [{ href: paths.home(locale), label: translator(locale)('common.nav.home') }, ...trail]
  return (
    <nav className="crumbs wrap" aria-label={translator(locale)('common.breadcrumb')}>
      <ol>
        {way.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
      <JsonLd of={breadcrumbs(way, here)} />
    </nav>
  )
}
