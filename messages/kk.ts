import absences from './kk/absences.json' with { type: 'json' }
import account from './kk/account.json' with { type: 'json' }
import admin from './kk/admin.json' with { type: 'json' }
import answers from './kk/answers.json' with { type: 'json' }
import api from './kk/api.json' with { type: 'json' }
import auditRoom from './kk/auditRoom.json' with { type: 'json' }
import auth from './kk/auth.json' with { type: 'json' }
import caseMail from './kk/caseMail.json' with { type: 'json' }
import caseWork from './kk/caseWork.json' with { type: 'json' }
import colleagues from './kk/colleagues.json' with { type: 'json' }
import common from './kk/common.json' with { type: 'json' }
import compare from './kk/compare.json' with { type: 'json' }
import desk from './kk/desk.json' with { type: 'json' }
import deskList from './kk/deskList.json' with { type: 'json' }
import documents from './kk/documents.json' with { type: 'json' }
import eoi from './kk/eoi.json' with { type: 'json' }
import errors from './kk/errors.json' with { type: 'json' }
import facts from './kk/facts.json' with { type: 'json' }
import found from './kk/found.json' with { type: 'json' }
import highValue from './kk/highValue.json' with { type: 'json' }
import home from './kk/home.json' with { type: 'json' }
import inbound from './kk/inbound.json' with { type: 'json' }
import mail from './kk/mail.json' with { type: 'json' }
import mailChoice from './kk/mailChoice.json' with { type: 'json' }
import map from './kk/map.json' with { type: 'json' }
import meetings from './kk/meetings.json' with { type: 'json' }
import money from './kk/money.json' with { type: 'json' }
import operations from './kk/operations.json' with { type: 'json' }
import organisations from './kk/organisations.json' with { type: 'json' }
import ownData from './kk/ownData.json' with { type: 'json' }
import pages from './kk/pages.json' with { type: 'json' }
import people from './kk/people.json' with { type: 'json' }
import plotWork from './kk/plotWork.json' with { type: 'json' }
import plots from './kk/plots.json' with { type: 'json' }
import projects from './kk/projects.json' with { type: 'json' }
import promise from './kk/promise.json' with { type: 'json' }
import rates from './kk/rates.json' with { type: 'json' }
import registers from './kk/registers.json' with { type: 'json' }
import reminders from './kk/reminders.json' with { type: 'json' }
import replies from './kk/replies.json' with { type: 'json' }
import routing from './kk/routing.json' with { type: 'json' }
import search from './kk/search.json' with { type: 'json' }
import security from './kk/security.json' with { type: 'json' }
import shortlist from './kk/shortlist.json' with { type: 'json' }
import sites from './kk/sites.json' with { type: 'json' }
import stale from './kk/stale.json' with { type: 'json' }
import takeAway from './kk/takeAway.json' with { type: 'json' }
import terms from './kk/terms.json' with { type: 'json' }
import translations from './kk/translations.json' with { type: 'json' }
import trust from './kk/trust.json' with { type: 'json' }
import unitWork from './kk/unitWork.json' with { type: 'json' }
import workCalendar from './kk/workCalendar.json' with { type: 'json' }

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
