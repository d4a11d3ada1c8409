import absences from './en/absences.json' with { type: 'json' }
import account from './en/account.json' with { type: 'json' }
import admin from './en/admin.json' with { type: 'json' }
import answers from './en/answers.json' with { type: 'json' }
import api from './en/api.json' with { type: 'json' }
import auditRoom from './en/auditRoom.json' with { type: 'json' }
import auth from './en/auth.json' with { type: 'json' }
import caseMail from './en/caseMail.json' with { type: 'json' }
import caseWork from './en/caseWork.json' with { type: 'json' }
import colleagues from './en/colleagues.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import compare from './en/compare.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import deskList from './en/deskList.json' with { type: 'json' }
import documents from './en/documents.json' with { type: 'json' }
import eoi from './en/eoi.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import facts from './en/facts.json' with { type: 'json' }
import found from './en/found.json' with { type: 'json' }
import highValue from './en/highValue.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import inbound from './en/inbound.json' with { type: 'json' }
import mail from './en/mail.json' with { type: 'json' }
import mailChoice from './en/mailChoice.json' with { type: 'json' }
import map from './en/map.json' with { type: 'json' }
import meetings from './en/meetings.json' with { type: 'json' }
import money from './en/money.json' with { type: 'json' }
import operations from './en/operations.json' with { type: 'json' }
import organisations from './en/organisations.json' with { type: 'json' }
import ownData from './en/ownData.json' with { type: 'json' }
import pages from './en/pages.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import plotWork from './en/plotWork.json' with { type: 'json' }
import plots from './en/plots.json' with { type: 'json' }
import projects from './en/projects.json' with { type: 'json' }
import promise from './en/promise.json' with { type: 'json' }
import rates from './en/rates.json' with { type: 'json' }
import registers from './en/registers.json' with { type: 'json' }
import reminders from './en/reminders.json' with { type: 'json' }
import replies from './en/replies.json' with { type: 'json' }
import routing from './en/routing.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import security from './en/security.json' with { type: 'json' }
import shortlist from './en/shortlist.json' with { type: 'json' }
import sites from './en/sites.json' with { type: 'json' }
import stale from './en/stale.json' with { type: 'json' }
import takeAway from './en/takeAway.json' with { type: 'json' }
import terms from './en/terms.json' with { type: 'json' }
import translations from './en/translations.json' with { type: 'json' }
import trust from './en/trust.json' with { type: 'json' }
import unitWork from './en/unitWork.json' with { type: 'json' }
import workCalendar from './en/workCalendar.json' with { type: 'json' }

export default {
  absences,
  account,
  admin,
  answers,
  api,
  auditRoom,
  auth,
  caseMail,
  caseWork,
  colleagues,
  common,
  compare,
  desk,
  deskList,
  documents,
  eoi,
  errors,
  facts,
  found,
  highValue,
  home,
  inbound,
  mail,
  mailChoice,
  map,
  meetings,
  money,
  operations,
  organisations,
  ownData,
  pages,
  people,
  plotWork,
  plots,
  projects,
  promise,
  rates,
  registers,
  reminders,
  replies,
  routing,
  search,
  security,
  shortlist,
  sites,
  stale,
  takeAway,
  terms,
  translations,
  trust,
  unitWork,
  workCalendar,
}
