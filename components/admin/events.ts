import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

const known = {
  'project.updated': 'admin.event.project.updated', 'figure.added': 'admin.event.figure.added', 'figure.replaced': 'admin.event.figure.replaced', 'figure.retired': 'admin.event.figure.retired',
  'figure.confirmed': 'admin.event.figure.confirmed', 'source.added': 'admin.event.source.added', 'user.invited': 'admin.event.user.invited', 'case.opened': 'admin.event.case.opened',
  'rate.recorded': 'rates.event.recorded', 'rates.imported': 'rates.event.imported', 'rate.withdrawn': 'rates.event.withdrawn',
  'boundaries.imported': 'map.admin.event.imported', 'boundaries.published': 'map.admin.event.published', 'boundaries.withdrawn': 'map.admin.event.withdrawn',
  'user.signed-in': 'security.event.signedIn', 'sign-in.refused': 'security.event.refused', 'session.ended': 'security.event.sessionEnded', 'sessions.ended': 'security.event.sessionsEnded',
  'second-factor.added': 'security.event.factorAdded', 'second-factor.removed': 'security.event.factorRemoved', 'second-factor.shown': 'security.event.factorShown',
  'second-factor.refused': 'security.event.factorRefused', 'second-factor.reset': 'security.event.factorReset', 'recovery-codes.made': 'security.event.codesMade',
  'stage.confirmed': 'stale.stageConfirmed', 'texts.confirmed': 'stale.textsConfirmed',
  'unit.updated': 'unitWork.event',
  'translation.asked': 'translations.event.asked', 'translation.done': 'translations.event.done', 'translation.cancelled': 'translations.event.cancelled',
  'reply.added': 'replies.event.added', 'reply.updated': 'replies.event.updated', 'reply.retired': 'replies.event.retired', 'reply.restored': 'replies.event.restored', 'reply.moved': 'replies.event.moved',
  'user.updated': 'people.event.updated', 'user.deactivated': 'people.event.deactivated', 'user.reactivated': 'people.event.reactivated', 'user.link-sent': 'people.event.linkSent', 'cases.handed-over': 'people.event.handedOver',
  'mail.resent': 'mail.event.resent', 'mail.given-up': 'mail.event.givenUp', 'mails.resent': 'mail.event.manyResent', 'mails.given-up': 'mail.event.manyGivenUp',
  'colleague.invited': 'colleagues.event.invited', 'colleague.ended': 'colleagues.event.ended',
  'case.lost': 'caseWork.lost.event', 'audit.exported': 'auditRoom.exported', 'cases.exported': 'deskList.event.exported',
  'company.decided': 'organisations.event',
  'calendar.added': 'workCalendar.event.added', 'calendar.changed': 'workCalendar.event.changed', 'calendar.removed': 'workCalendar.event.removed', 'calendar.filled': 'workCalendar.event.filled',
  'routing.added': 'routing.event.added', 'routing.removed': 'routing.event.removed', 'routing.changed': 'routing.event.changed', 'routing.moved': 'routing.event.moved',
  'routing.switched-on': 'routing.event.switchedOn', 'routing.switched-off': 'routing.event.switchedOff', 'routing.restored': 'routing.event.restored',
  'data.exported': 'ownData.event.exported', 'erasure.requested': 'ownData.event.requested', 'erasure.taken-back': 'ownData.event.takenBack', 'erasure.done': 'ownData.event.done',
  'absence.entered': 'absences.event.entered', 'absence.removed': 'absences.event.removed',
  'threshold.set': 'highValue.event.set', 'threshold.removed': 'highValue.event.removed', 'mci.entered': 'highValue.event.entered', 'mci.removed': 'highValue.event.mciRemoved',
  'document.infected': 'documents.event.infected', 'document.opened': 'documents.event.opened',
  'plot.created': 'plotWork.event.created', 'plot.updated': 'plotWork.event.updated', 'plot.held': 'plotWork.event.held', 'plot.released': 'plotWork.event.released', 'build-class.updated': 'plotWork.event.buildClass',
} as const

/** An event of the audit in words; its code where no words exist yet. */
export const eventLabel = (event: string, locale: Locale): string => (event in known ? translator(locale)(known[event as keyof typeof known]) : event)

const subjects = { threshold: 'highValue.field.one', mci: 'highValue.field.mciOne', reply: 'replies.one', unit: 'unitWork.one', mail: 'mail.event.one', plot: 'plotWork.one', 'build-class': 'plots.land.class', project: 'admin.audit.types.project', source: 'admin.audit.types.source', user: 'admin.audit.types.user', case: 'admin.audit.types.case', cases: 'deskList.event.one', rate: 'rates.one', boundaries: 'map.admin.one', audit: 'admin.audit.title', routing: 'routing.one', calendar: 'workCalendar.one' } as const

/** What an entry is about, in words. */
export const subjectLabel = (type: string, locale: Locale): string => (type in subjects ? translator(locale)(subjects[type as keyof typeof subjects]) : type)
