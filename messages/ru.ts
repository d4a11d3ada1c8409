import absences from './ru/absences.json' with { type: 'json' }
import account from './ru/account.json' with { type: 'json' }
import admin from './ru/admin.json' with { type: 'json' }
import answers from './ru/answers.json' with { type: 'json' }
import api from './ru/api.json' with { type: 'json' }
import auditRoom from './ru/auditRoom.json' with { type: 'json' }
import auth from './ru/auth.json' with { type: 'json' }
import caseMail from './ru/caseMail.json' with { type: 'json' }
import caseWork from './ru/caseWork.json' with { type: 'json' }
import colleagues from './ru/colleagues.json' with { type: 'json' }
import common from './ru/common.json' with { type: 'json' }
import compare from './ru/compare.json' with { type: 'json' }
import desk from './ru/desk.json' with { type: 'json' }
import deskList from './ru/deskList.json' with { type: 'json' }
import documents from './ru/documents.json' with { type: 'json' }
import eoi from './ru/eoi.json' with { type: 'json' }
import errors from './ru/errors.json' with { type: 'json' }
import facts from './ru/facts.json' with { type: 'json' }
import found from './ru/found.json' with { type: 'json' }
import highValue from './ru/highValue.json' with { type: 'json' }
import home from './ru/home.json' with { type: 'json' }
import inbound from './ru/inbound.json' with { type: 'json' }
import mail from './ru/mail.json' with { type: 'json' }
import mailChoice from './ru/mailChoice.json' with { type: 'json' }
import map from './ru/map.json' with { type: 'json' }
import meetings from './ru/meetings.json' with { type: 'json' }
import money from './ru/money.json' with { type: 'json' }
import operations from './ru/operations.json' with { type: 'json' }
import organisations from './ru/organisations.json' with { type: 'json' }
import ownData from './ru/ownData.json' with { type: 'json' }
import pages from './ru/pages.json' with { type: 'json' }
import people from './ru/people.json' with { type: 'json' }
import plotWork from './ru/plotWork.json' with { type: 'json' }
import plots from './ru/plots.json' with { type: 'json' }
import projects from './ru/projects.json' with { type: 'json' }
import promise from './ru/promise.json' with { type: 'json' }
import rates from './ru/rates.json' with { type: 'json' }
import registers from './ru/registers.json' with { type: 'json' }
import reminders from './ru/reminders.json' with { type: 'json' }
import replies from './ru/replies.json' with { type: 'json' }
import routing from './ru/routing.json' with { type: 'json' }
import search from './ru/search.json' with { type: 'json' }
import security from './ru/security.json' with { type: 'json' }
import shortlist from './ru/shortlist.json' with { type: 'json' }
import sites from './ru/sites.json' with { type: 'json' }
import stale from './ru/stale.json' with { type: 'json' }
import takeAway from './ru/takeAway.json' with { type: 'json' }
import terms from './ru/terms.json' with { type: 'json' }
import translations from './ru/translations.json' with { type: 'json' }
import trust from './ru/trust.json' with { type: 'json' }
import unitWork from './ru/unitWork.json' with { type: 'json' }
import workCalendar from './ru/workCalendar.json' with { type: 'json' }

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
