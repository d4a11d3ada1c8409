import absences from './zh/absences.json' with { type: 'json' }
import account from './zh/account.json' with { type: 'json' }
import admin from './zh/admin.json' with { type: 'json' }
import answers from './zh/answers.json' with { type: 'json' }
import api from './zh/api.json' with { type: 'json' }
import auditRoom from './zh/auditRoom.json' with { type: 'json' }
import auth from './zh/auth.json' with { type: 'json' }
import caseMail from './zh/caseMail.json' with { type: 'json' }
import caseWork from './zh/caseWork.json' with { type: 'json' }
import colleagues from './zh/colleagues.json' with { type: 'json' }
import common from './zh/common.json' with { type: 'json' }
import compare from './zh/compare.json' with { type: 'json' }
import desk from './zh/desk.json' with { type: 'json' }
import deskList from './zh/deskList.json' with { type: 'json' }
import documents from './zh/documents.json' with { type: 'json' }
import eoi from './zh/eoi.json' with { type: 'json' }
import errors from './zh/errors.json' with { type: 'json' }
import facts from './zh/facts.json' with { type: 'json' }
import found from './zh/found.json' with { type: 'json' }
import highValue from './zh/highValue.json' with { type: 'json' }
import home from './zh/home.json' with { type: 'json' }
import inbound from './zh/inbound.json' with { type: 'json' }
import mail from './zh/mail.json' with { type: 'json' }
import mailChoice from './zh/mailChoice.json' with { type: 'json' }
import map from './zh/map.json' with { type: 'json' }
import meetings from './zh/meetings.json' with { type: 'json' }
import money from './zh/money.json' with { type: 'json' }
import operations from './zh/operations.json' with { type: 'json' }
import organisations from './zh/organisations.json' with { type: 'json' }
import ownData from './zh/ownData.json' with { type: 'json' }
import pages from './zh/pages.json' with { type: 'json' }
import people from './zh/people.json' with { type: 'json' }
import plotWork from './zh/plotWork.json' with { type: 'json' }
import plots from './zh/plots.json' with { type: 'json' }
import projects from './zh/projects.json' with { type: 'json' }
import promise from './zh/promise.json' with { type: 'json' }
import rates from './zh/rates.json' with { type: 'json' }
import registers from './zh/registers.json' with { type: 'json' }
import reminders from './zh/reminders.json' with { type: 'json' }
import replies from './zh/replies.json' with { type: 'json' }
import routing from './zh/routing.json' with { type: 'json' }
import search from './zh/search.json' with { type: 'json' }
import security from './zh/security.json' with { type: 'json' }
import shortlist from './zh/shortlist.json' with { type: 'json' }
import sites from './zh/sites.json' with { type: 'json' }
import stale from './zh/stale.json' with { type: 'json' }
import takeAway from './zh/takeAway.json' with { type: 'json' }
import terms from './zh/terms.json' with { type: 'json' }
import translations from './zh/translations.json' with { type: 'json' }
import trust from './zh/trust.json' with { type: 'json' }
import unitWork from './zh/unitWork.json' with { type: 'json' }
import workCalendar from './zh/workCalendar.json' with { type: 'json' }

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
