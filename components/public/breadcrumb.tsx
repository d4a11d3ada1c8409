import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** The way from home to this page; the page itself comes last and is no link. */
export const Breadcrumb = ({ locale, trail, here }: { locale: Locale; trail: { href: string; label: string }[]; here: string }) => (
  <nav className="crumbs wrap" aria-label={translator(locale)('common.breadcrumb')}>
    <ol>
      {[{ href: paths.home(locale), label: translator(locale)('common.nav.home') }, ...trail].map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
)
