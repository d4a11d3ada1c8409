import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import { formatDate, formatDay } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { EditableFigure } from '@/lib/projects/editable'
import { Reads } from './reads'

type Props = { slug: string; figures: readonly EditableFigure[]; locale: Locale }

/** Figures that are shown, each with what can be done about it, and those that were shown before. */
export function FiguresTable({ slug, figures, locale }: Props) {
  const t = translator(locale)
  const shown = figures.filter(({ retiredAt }) => !retiredAt)
  const retired = figures.filter(({ retiredAt }) => retiredAt)
  if (figures.length === 0) return <p className="muted fx p-4">{t('admin.figure.none')}</p>
  return (
    <>
      {shown.length > 0 && (
        <div className="fx scroll-x" tabIndex={0} role="region" aria-label={t('admin.figure.title')}>
          <table className="tb pt">
            <caption className="vh">{t('admin.figure.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('admin.figure.kind')}</th>
                <th scope="col" className="r">{t('admin.figure.value')}</th>
                <th scope="col">{t('admin.figure.reads')}</th>
                <th scope="col">{t('common.source')}</th>
                <th scope="col"><span className="vh">{t('admin.figure.change')}</span></th>
              </tr>
            </thead>
            <tbody>
              {shown.map((figure) => (
                <tr key={figure.id}>
                  <th scope="row">
                    {t(`admin.figure.kinds.${figure.kind}`)}
                    {figure.note && <span className="block small muted"><LocalizedText text={figure.note} locale={locale} /></span>}
                    <span className="flex flex-wrap gap-2 mt-1">
                      {figure.headline && <span className="tag g">{t('admin.figure.leads')}</span>}
                      {figure.verify && <span className="tag w">{t('admin.figure.toConfirm')}</span>}
                    </span>
                  </th>
                  <td data-l={t('admin.figure.value')} className="r num nw">{formatNumber(figure.value, locale)} {figure.kind === 'amount' && figure.unit}</td>
                  <td data-l={t('admin.figure.reads')}><Reads figure={figure} locale={locale} /></td>
                  <td data-l={t('common.source')}>
                    <Evidence source={figure.source} locale={locale} />
                    <span className="block small muted">{figure.asOf ? t('common.asOf', { date: formatDate(figure.asOf, locale) }) : t('common.undated')}</span>
                  </td>
                  <td className="act">
                    <a className="btn s sec" href={paths.figure(locale, slug, figure.id)}>
                      <Icon name="edit" />
                      {t('admin.figure.change')}
                      <span className="vh">: {t(`admin.figure.kinds.${figure.kind}`)}, {formatNumber(figure.value, locale)}</span>
                    </a>
                    {figure.verify && (
                      <form method="post" action={paths.changeFigure(locale, slug, figure.id, 'confirm')}>
                        <button className="btn s quiet">
                          <Icon name="check" />
                          {t('admin.figure.confirm')}
                          <span className="vh">: {t(`admin.figure.kinds.${figure.kind}`)}, {formatNumber(figure.value, locale)}</span>
                        </button>
                      </form>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {retired.length > 0 && (
        <details className="mt-3">
          <summary className="link">{t('admin.figure.former', { count: retired.length })}</summary>
          <ul className="old">
            {retired.map((figure) => (
              <li key={figure.id}>
                <b>{t(`admin.figure.kinds.${figure.kind}`)}:</b> <del className="num">{formatNumber(figure.value, locale)} {figure.kind === 'amount' && figure.unit}</del>, {figure.asOf ? t('common.asOf', { date: formatDate(figure.asOf, locale) }) : t('common.undated')}.{' '}
                {t('admin.figure.retiredOn', { date: formatDay(figure.retiredAt!, locale) })} <Evidence source={figure.source} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
