import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import type { NeverFires } from '@/lib/eoi/routing-warnings'
import type { LastChange, TableRule } from '@/lib/eoi/routing-table'
import type { Trial } from '@/lib/eoi/routing-trial'
import { conditionTexts, type RoutingNames, routingName } from '@/lib/eoi/routing-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { RuleHandle } from './rule-handle'
import { Undo } from './undo'

type Props = {
  rules: readonly TableRule[]
  /** What the page was made from. */
  seen: string
  /** The rules in force, by id with their places: a draft says what stood elsewhere. */
  former: ReadonlyMap<string, number>
  /** What the last change of the draft did; its rule says so, with a button that takes it back. */
  last: LastChange | undefined
  /** How often each rule fires for the last cases. */
  trial: Trial
  names: RoutingNames
  neverFiring: ReadonlyMap<string, NeverFires>
  units: ReadonlyMap<string, { mailbox: boolean; officers: number }>
  locale: Locale
}

/** The routing table in its order, each rule with its warnings and the buttons that change it. */
export function RulesTable({ rules, seen, former, last: lastChange, trial, names, neverFiring, units, locale }: Props) {
  const t = translator(locale)
  const rows = rules.map((rule, index) => ({ ...rule, id: `rule-${rule.id}`, rule, place: index + 1, last: index === rules.length - 1 }))
  type Row = (typeof rows)[number]
  const warnings = ({ rule }: Row): string[] => {
    const never = neverFiring.get(rule.id)
    const unit = units.get(rule.unitId)
    return [
      never?.kind === 'hidden' && t('routing.warning.hidden', { place: never.by }), never?.kind === 'impossible' && t('routing.warning.impossible'),
      rule.on && unit && !unit.mailbox && t('routing.warning.mailbox'), rule.on && unit?.officers === 0 && t('routing.warning.officers'),
    ].filter((text) => text !== false && text !== undefined)
  }
  const button = ({ place }: Row, intent: 'up' | 'down' | 'on' | 'off' | 'remove' | 'move', look = 'quiet') => (
    <button className={`btn s ${look}`} name="intent" value={intent}>{t(`routing.${intent}`)}<span className="vh">: {t('routing.rule', { place })}</span></button>
  )
  return (
    <DataTable
      caption={t('routing.table')}
      rows={rows}
      columns={[
        { label: t('routing.columns.place'), cell: ({ rule, place, last }: Row) => (
          <>
            <span className="num">{place}</span>{' '}
            {!last && rules.length > 2 && (
              <RuleHandle
                id={rule.id} seen={seen} place={place} action={paths.changeRouting(locale)}
                labels={{ handle: t('routing.drag.handle', { place }), grabbed: t('routing.drag.grabbed', { place, last: rules.length - 1 }), at: t('routing.drag.at', { place: '{place}' }), dropped: t('routing.drag.dropped', { place: '{place}' }), left: t('routing.drag.left', { place }) }}
              />
            )}
            {!former.has(rule.id) ? <small className="block muted">{t('routing.isNew')}</small> : former.get(rule.id) !== place && <small className="block muted">{t('routing.was', { place: former.get(rule.id)! })}</small>}
          </>
        ) },
        {
          label: t('routing.columns.when'), wide: true,
          cell: (row) => {
            const texts = conditionTexts(row.rule.conditions, names, locale)
            return row.rule.on ? <>{texts.length > 0 ? texts.map((text) => <p key={text}>{text}</p>) : <p>{t('routing.always')}</p>}</> : <><span className="tag">{t('routing.isOff')}</span>{texts.map((text) => <p key={text} className="muted">{text}</p>)}</>
          },
        },
        {
          label: t('routing.columns.unit'), wide: true,
          cell: (row) => (
            <>
              {names.get(routingName('unitId', row.rule.unitId)) ?? row.rule.unitId}
              {warnings(row).map((text) => <p key={text} className="small"><span className="tag w"><Icon name="alert" />{text}</span></p>)}
            </>
          ),
        },
        { label: t('routing.columns.fires', { count: trial.of }), numeric: true, cell: ({ rule }) => <span className="num">{trial.fires.get(rule.id) ?? 0}</span> },
        {
          label: t('routing.columns.change'), wide: true,
          cell: (row) => (
            <>
            <form method="post" action={paths.changeRouting(locale)} className="flex flex-wrap items-center gap-2 xl:flex-nowrap">
              <input type="hidden" name="version" value={seen} />
              <input type="hidden" name="id" value={row.rule.id} />
              <a className="btn s sec" href={paths.adminRule(locale, row.rule.id)}>{t('routing.edit')}<span className="vh">: {t('routing.rule', { place: row.place })}</span></a>
              {!row.last && row.place > 1 && button(row, 'up')}
              {!row.last && row.place < rules.length - 1 && button(row, 'down')}
              {!row.last && button(row, row.rule.on ? 'off' : 'on')}
              {!row.last && !row.rule.on && button(row, 'remove')}
              {!row.last && rules.length > 3 && (
                <>
                  <label className="small nw" htmlFor={`to-${row.rule.id}`}>{t('routing.toPlace')}<span className="vh">: {t('routing.rule', { place: row.place })}</span></label>
                  <select className="sel w-auto" id={`to-${row.rule.id}`} name="to" defaultValue={row.place}>{rules.slice(0, -1).map(({ id }, index) => <option key={id}>{index + 1}</option>)}</select>
                  {button(row, 'move')}
                </>
              )}
            </form>
            {lastChange && lastChange !== 'several' && lastChange.rule.id === row.rule.id && <Undo last={lastChange} seen={seen} locale={locale} />}
            </>
          ),
        },
      ]}
    />
  )
}
