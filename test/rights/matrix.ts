/**
 * Who gets what at every door of the portal: a line for each door, a cell for each role. `test/rights/doors.test.ts` fails on a door
 * without a line and on a line without a door; `test/process/rights.test.ts` tries every cell on the built portal. A
 * new line is best copied from a neighbour; how it is aligned does not matter.
 *
 * A line: METHOD /path, as its folder is written without groups | the subject that the path names, or nothing | ten cells, or
 * one for all roles | what a POST sends.
 *
 * Roles. Case A was sent by \`investor\`, is held by the unit of \`officer\` and \`head\`, watched by that of \`watcher\`, and was held
 * before by that of \`held\`. Case B was sent by another investor and is held by the unit of \`other\`. \`gone\` was deactivated while
 * signed in.
 *
 * Of \`shared:\` there are five subjects: A, B, none, and the cases C and D of a third investor, who lets \`investor\` read the one and also write
 * in the other; both are held by the unit of \`other\`.
 *
 * Cells. ok: the page (200). do: done, sent on to a page (303). to: a page that only leads to another one. in: asked to sign in. no:
 * forbidden (403). --: as if it did not exist (404). A cell of several gives them by subject: cases A/B/missing; drafts one's own as an
 * investor/somebody else's/missing; everything else there/missing. One alone holds for all of them.
 *
 * Subjects and what stands in braces come from test/rights/world.ts; {n} is a new number each time. What a POST sends must be what the
 * door takes, else refusing it proves nothing: it is checked that something changes when those who may do it send it.
 */
export const roles = ['anyone', 'investor', 'officer', 'other', 'held', 'watcher', 'head', 'editor', 'admin', 'gone'] as const
export type RoleName = (typeof roles)[number]

const table = `
# Public pages: the same for everyone.
GET /[locale]                                                  |             | ok
GET /[locale]/about                                            |             | ok
GET /[locale]/accessibility                                    |             | ok
GET /[locale]/agreements                                       |             | ok
GET /[locale]/agreements/[slug]                                | agreement   | ok/--
GET /[locale]/api                                              |             | ok
GET /[locale]/companies                                        |             | ok
GET /[locale]/companies/[slug]                                 | company     | ok/--
GET /[locale]/compare                                          |             | ok
GET /[locale]/contacts                                         |             | ok
GET /[locale]/events                                           |             | ok
GET /[locale]/events/[slug]                                    | event       | ok/--
GET /[locale]/events.ics                                       |             | ok
GET /[locale]/facts                                            |             | ok
GET /[locale]/feed.atom                                        |             | ok
GET /[locale]/fit                                              |             | ok
GET /[locale]/how-to-invest                                    |             | ok
GET /[locale]/incentives                                       |             | ok
GET /[locale]/incentives/[slug]                                | incentive   | ok/--
GET /[locale]/official                                         |             | ok
GET /[locale]/privacy                                          |             | ok
GET /[locale]/projects                                         |             | ok
GET /[locale]/promise                                          |             | ok
GET /[locale]/promise/export                                   | format      | ok/400
GET /[locale]/projects/[slug]                                  | project     | ok/--
GET /[locale]/projects/export                                  | format      | ok/400
GET /[locale]/search                                           |             | ok
GET /[locale]/sites                                            |             | ok
GET /[locale]/sites/[slug]                                     | site        | ok/--
GET /[locale]/sites/[slug]/plots/[code]                        | public-plot | ok/--
GET /[locale]/sources                                          |             | ok
GET /[locale]/sources/[slug]                                   | source      | ok/--
GET /[locale]/status/[code]                                    |             | --
GET /.well-known/security.txt                                  |             | ok
GET /robots.txt                                                |             | ok
GET /sitemap.xml                                               |             | ok
GET /api/v1/[type]                                             | type        | ok/--
GET /api/v1/[type]/[slug]                                      | record      | ok/--
GET /api/v1/map.geojson                                        |             | ok
GET /api/v1/openapi.json                                       |             | ok
GET /api/v1/plots/[site]/[code]                                | plot        | ok/--
GET /api/v1/search                                             |             | ok
GET /pictures/[locale]/[type]/[file]                           | picture     | ok/--
GET /api/auth/[...nextauth]                                    | auth        | ok/--
POST /api/auth/[...nextauth]                                   | auth        | --

# Account and inquiry.

# Account and inquiry.
#                                                                            anyone investor officer  other    held     watcher  head     editor admin    gone
GET /[locale]/account                                     |                | in     ok       --       --       --       --       --       --     --       in
GET /[locale]/account/eois/[ref]                          | shared:proposal | in    ok/--/--/ok/ok -- --    --       --       --       --     --       in
POST /[locale]/account/eois/[ref]/reply                   | shared:proposal | in    do/--/--/no/do -- --    --       --       --       --     --       in   | message=Text {n}
POST /[locale]/account/eois/[ref]/withdraw                | shared:proposal | in    do/--/--/no/no -- --    --       --       --       --     --       in   | confirm=yes
POST /[locale]/account/eois/[ref]/colleagues/invite       | shared:proposal | in    do/--/--/no/no -- --    --       --       --       --     --       in   | colleague=person{n}@people.test&right=read
POST /[locale]/account/eois/[ref]/colleagues/[id]/end     | shared:proposal | in    do/--/--/no/no -- --    --       --       --       --     --       in
GET /[locale]/account/eois/[ref]/meetings/[id]/meeting.ics | shared:booked | in     ok/--/--/ok/ok -- --    --       --       --       --     --       in
POST /[locale]/account/eois/[ref]/meetings/[id]/pick      | shared:meeting | in     do/--/--/no/do -- --    --       --       --       --     --       in   | slot={slot}
POST /[locale]/account/eois/[ref]/meetings/[id]/ask       | shared:meeting | in     do/--/--/no/do -- --    --       --       --       --     --       in   | wish=Text {n}
POST /[locale]/account/eois/[ref]/meetings/[id]/cancel    | shared:meeting | in     do/--/--/no/do -- --    --       --       --       --     --       in   | why=Text {n}
POST /[locale]/account/time-zone                          |                | in     do       --       --       --       --       --       --     --       in   | zone={zone}
POST /[locale]/account/eois/[ref]/documents               | case:proposal  | no     ok/--/-- --       --       --       --       --       --     --       no
GET /[locale]/account/eois/[ref]/documents/[id]           | document       | in     ok/--/-- --       --       --       --       --       --     --       in
POST /[locale]/account/eois/[ref]/documents/[id]/remove   | unsent         | in     do/--/-- --       --       --       --       --       --     --       in   | message=Text {n}
GET /[locale]/account/data                                |                | in     ok       --       --       --       --       --       --     --       in
GET /[locale]/account/data/erased                         |                | ok
POST /[locale]/account/data/export                        |                | in     ok       --       --       --       --       --       --     --       in
GET /[locale]/account/notifications                       |                | in     ok       --       --       --       --       --       --     --       in
POST /[locale]/account/notifications/save                 |                | in     do       --       --       --       --       --       --     --       in   | mails={choice}
GET /[locale]/unsubscribe                                 |                | to
POST /[locale]/unsubscribe                                |                | --
GET /[locale]/account/shortlist                           |                | in     ok       --       --       --       --       --       --     --       in
POST /[locale]/account/shortlist/add                      |                | in     do       --       --       --       --       --       --     --       in   | items={item}
POST /[locale]/account/shortlist/remove                   |                | in     do       --       --       --       --       --       --     --       in   | item={kept}
GET /[locale]/eoi/new                                     | draft          | in     ok/--/-- ok       ok       ok       ok       ok       ok     ok       in
POST /[locale]/eoi/save                                   | draft          | in     do       --       --       --       --       --       --     --       in   | draft={draft}&step=interest&message=Text {n}
POST /[locale]/eoi/forget                                 |                | in     do       --       --       --       --       --       --     --       in   | step=company
POST /[locale]/eoi/documents/[draft]                      | draft-files    | no     ok/--    --       --       --       --       --       --     --       no
POST /[locale]/eoi/documents/[draft]/[id]/remove          | draft-unsent   | in     do/--/-- --       --       --       --       --       --     --       in   | step=check&draft={draft}&news=yes
POST /[locale]/eoi/discard                                | draft          | in     do/--/-- --       --       --       --       --       --     --       in   | draft={draft}
GET /[locale]/sign-in                                     |                | ok     to       to       to       to       to       to       to     to       ok
GET /[locale]/sign-in/sent                                |                | ok
GET /[locale]/sign-in/link                                |                | ok
POST /[locale]/sign-in/request                            |                | do                                                                                | email=person{n}@people.test
GET /[locale]/sign-out                                    |                | ok
GET /[locale]/sign-in/organisation                        |                | --
GET /api/auth/callback/organisation                       |                | --

# Second factors and sessions: one's own, in every role. Nobody here has set a factor up, and signing in was a moment ago.
#                                                                            anyone investor officer  other    held     watcher  head     editor admin    gone
GET /[locale]/sign-in/second-factor                       |                | in     to       to       to       to       to       to       to     to       in
POST /[locale]/sign-in/second-factor/[kind]               | proof          | in/--  do/--    do/--    do/--    do/--    do/--    do/--    do/--  do/--    in/-- | code=000000
GET /[locale]/account/security                            |                | in     ok       ok       ok       ok       ok       ok       ok     ok       in
GET /[locale]/account/security/app                        |                | in     ok       ok       ok       ok       ok       ok       ok     ok       in
POST /[locale]/account/security/app/add                   |                | in     do       do       do       do       do       do       do     do       in   | code=000000
POST /[locale]/account/security/app/remove                |                | in     --       --       --       --       --       --       --     --       in
GET /[locale]/account/security/passkeys/new               |                | in     ok       ok       ok       ok       ok       ok       ok     ok       in
POST /[locale]/account/security/passkeys/new/add          |                | in     do       do       do       do       do       do       do     do       in   | answer={n}&name=Key
POST /[locale]/account/security/passkeys/[id]/remove      | others-session | in     --       --       --       --       --       --       --     --       in
GET /[locale]/account/security/codes                      |                | in     to       to       to       to       to       to       to     to       in
POST /[locale]/account/security/codes/keep                |                | in     no       no       no       no       no       no       no     no       in   | codes=1.x
POST /[locale]/account/security/languages                 |                | in     no       do       do       do       do       do       no     no       in   | languages={language}
POST /[locale]/account/security/sessions/[id]/end         | others-session | in     --       --       --       --       --       --       --     --       in
POST /[locale]/account/security/sessions/end-others       |                | in     do       do       do       do       do       do       do     do       in

# Desk.
#                                                                            anyone investor officer  other    held     watcher  head     editor admin    gone
GET /[locale]/desk/absences | | in -- ok ok ok ok ok -- ok in
POST /[locale]/desk/absences/save | | in no do do do do do no do in | {absence}
GET /[locale]/desk/figures | | in -- -- -- -- -- ok -- ok in
GET /[locale]/desk                                        |                | in     --       ok       ok       ok       ok       ok       --     ok       in
GET /[locale]/desk/changes                                |                | no     --       ok       ok       ok       ok       ok       --     ok       no
GET /[locale]/desk/export                                 | csv            | no     --       --       --       --       --       ok       --     ok       no
GET /[locale]/desk/filters                                |                | in     --       ok       ok       ok       ok       ok       --     ok       in
POST /[locale]/desk/bulk                                  |                | in     no       do       do       do       do       do       no     do       in   | do=watch&case={chosen}
POST /[locale]/desk/keys                                  |                | in     no       do       do       do       do       do       no     do       in   | shortcuts=off
POST /[locale]/desk/filters/save                          |                | in     no       do       do       do       do       do       no     do       in   | name=Filter {n}&query=queue=all
POST /[locale]/desk/filters/[id]/rename                   | others-filter  | in     --       --       --       --       --       --       --     --       in   | name=Filter {n}
POST /[locale]/desk/filters/[id]/remove                   | others-filter  | in     --       --       --       --       --       --       --     --       in
GET /[locale]/desk/[ref]                                  | case:in_review | in     --       ok/--/-- --/ok/-- ok/--/-- ok/--/-- ok/--/-- --     ok/ok/-- in
POST /[locale]/desk/[ref]/take                            | case:submitted | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in
POST /[locale]/desk/[ref]/reply                           | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | message=Text {n}&substantive=yes
POST /[locale]/desk/[ref]/documents                       | case:in_review | no     --       ok/--/-- --/ok/-- no/--/-- no/--/-- ok/--/-- --     no/no/-- no
GET /[locale]/desk/[ref]/documents/[id]                   | document       | in     --       ok/--/-- --/ok/-- ok/--/-- ok/--/-- ok/--/-- --     ok/ok/-- in
POST /[locale]/desk/[ref]/documents/[id]/remove           | officer-unsent | in     --       do/--/-- --/do/-- --       --       --       --     --       in   | message=Text {n}
POST /[locale]/desk/[ref]/note                            | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | note=Text {n}
POST /[locale]/desk/[ref]/draft                           | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | message=Text {n}&mark=over
POST /[locale]/desk/[ref]/insert                          | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | message=Text {n}&language=en&canned=00000000-0000-4000-8000-00000000c002&mark=over
POST /[locale]/desk/[ref]/translate                       | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | original=Text {n}&originalLanguage=ru&language=zh&mark=over&translator={translator}
GET /[locale]/desk/translations                           |                | in     --       ok       ok       ok       ok       ok       --     --       in
GET /[locale]/desk/translations/[id]                      | translation    | in     --       --       --       --       ok/--    --       --     --       in
POST /[locale]/desk/translations/[id]/done                | translation    | in     --       --       --       --       do/--    --       --     --       in   | text=Text {n}
POST /[locale]/desk/translations/[id]/cancel              | translation    | in     --       do/--    --       --       do/--    --       --     --       in
GET /[locale]/desk/[ref]/print                            | case:in_review | in     --       ok/--/-- --/ok/-- ok/--/-- ok/--/-- ok/--/-- --     ok/ok/-- in
POST /[locale]/desk/[ref]/plan                            | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | step=Text {n}&on={day}
POST /[locale]/desk/[ref]/merge                           | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | into={sibling}
POST /[locale]/desk/[ref]/assign                          | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | officer=
POST /[locale]/desk/[ref]/watch                           | case:in_review | in     no/--/-- do/--/-- --/do/-- do/--/-- do/--/-- do/--/-- --     do/do/-- in
POST /[locale]/desk/[ref]/unwatch                         | case:watched   | in     no/--/-- do/--/-- --/do/-- do/--/-- do/--/-- do/--/-- --     do/do/-- in
POST /[locale]/desk/[ref]/refer                           | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | unit={unit}&reason=Text
POST /[locale]/desk/[ref]/hold                            | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | plot={plot}&until={day}
POST /[locale]/desk/[ref]/release                         | case:holding   | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | plot={plot}
POST /[locale]/desk/[ref]/company                         | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     do/do/-- in   | match={match}&decision=different
POST /[locale]/desk/[ref]/agree                           | case:proposal  | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | agreementText=No. {n}
POST /[locale]/desk/[ref]/decline                         | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | reason=Text
POST /[locale]/desk/[ref]/lost                            | case:declined  | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | lostReason=price
POST /[locale]/desk/[ref]/reopen                          | case:declined  | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | reason=Text

GET /[locale]/desk/[ref]/meetings/[id]/meeting.ics        | case:booked    | in     --       ok/--/-- --/ok/-- ok/--/-- ok/--/-- ok/--/-- --     ok/ok/-- in
POST /[locale]/desk/[ref]/meeting-offer                   | case:in_review | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | subject=Text {n}&meetingKind=phone&place=1&slot={time}&anyway=yes
POST /[locale]/desk/[ref]/meeting-move                    | case:meeting   | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | meeting={meeting}&slot={time}&anyway=yes
POST /[locale]/desk/[ref]/meeting-cancel                  | case:meeting   | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | meeting={meeting}&reason=Text
POST /[locale]/desk/[ref]/meeting-held                    | case:met       | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | meeting={meeting}&note=Text
POST /[locale]/desk/[ref]/meeting-show                    | case:held      | in     no/--/-- do/--/-- --/do/-- no/--/-- no/--/-- do/--/-- --     no/no/-- in   | meeting={meeting}

# Editors and admins.
#                                                                            anyone investor officer  other    held     watcher  head     editor admin    gone
GET /[locale]/admin                                       |                | in     --       --       --       --       --       --       to     to       in
GET /[locale]/admin/projects                              |                | in     --       --       --       --       --       --       ok     ok       in
GET /[locale]/admin/projects/[slug]                       | project        | in     --       --       --       --       --       --       ok/--  ok/--    in
GET /[locale]/admin/projects/[slug]/figures/new           | project        | in     --       --       --       --       --       --       ok/--  ok/--    in
GET /[locale]/admin/projects/[slug]/figures/[id]          | figure         | in     --       --       --       --       --       --       ok/--  ok/--    in
GET /[locale]/admin/plots                                 |                | in     --       --       --       --       --       --       ok     ok       in
GET /[locale]/admin/plots/new                             |                | in     --       --       --       --       --       --       ok     ok       in
GET /[locale]/admin/plots/[site]/[code]                   | plot           | in     --       --       --       --       --       --       ok/--  ok/--    in
GET /[locale]/admin/rates                                 |                | in     --       --       --       --       --       --       ok     ok       in
GET /[locale]/admin/stale                                 |                | in     --       --       --       --       --       --       ok     ok       in
POST /[locale]/admin/projects/[slug]/save/[part]          | project-texts  | in     no       no       no       no       no       no       do/--  do/--    in   | version={version}&name-kk=A {n}&name-ru=B&name-en=C&name-zh=D&summary-kk=A&summary-ru=B&summary-en=C&summary-zh=D
POST /[locale]/admin/projects/[slug]/confirm-texts        | project        | no     no       no       no       no       no       no       do/--  do/--    no
POST /[locale]/admin/projects/[slug]/confirm-stage        | project        | no     no       no       no       no       no       no       do/--  do/--    no
POST /[locale]/admin/projects/[slug]/figures/new/add      | project        | in     no       no       no       no       no       no       do/--  do/--    in   | kind=amount&value={n}&currency=USD&asOf=2026&sourceId={source}
POST /[locale]/admin/projects/[slug]/figures/[id]/replace | figure         | in     no       no       no       no       no       no       do/--  do/--    in   | kind=amount&value={n}&currency=USD&asOf=2026&sourceId={source}
POST /[locale]/admin/projects/[slug]/figures/[id]/confirm | figure         | in     no       no       no       no       no       no       do/--  do/--    in
POST /[locale]/admin/projects/[slug]/figures/[id]/retire  | figure         | in     no       no       no       no       no       no       do/--  do/--    in
POST /[locale]/admin/plots/new/add                        |                | in     no       no       no       no       no       no       do     do       in   | siteId=sez-turan&code=N-{n}&plotKind=plot
POST /[locale]/admin/plots/[site]/[code]/save             | plot           | in     no       no       no       no       no       no       do/--  do/--    in   | version={version}&plotKind=plot&status=withdrawn&areaHa={n}&sourceId={source}
POST /[locale]/admin/plots/classes                        |                | in     no       no       no       no       no       no       do     do       in   | {months}
POST /[locale]/admin/rates/add                            |                | in     no       no       no       no       no       no       do     do       in   | currency=TRY&units=1&kzt={n}&date=2026-01-{two}&publisher=Bank
POST /[locale]/admin/rates/import                         |                | in     no       no       no       no       no       no       do     do       in   | file={rates}
POST /[locale]/admin/rates/[id]/withdraw                  | rate           | no     no       no       no       no       no       no       do/--  do/--    no
GET /[locale]/admin/replies                               |                | in     --       --       --       --       --       ok       --     ok       in
GET /[locale]/admin/replies/new                           |                | in     --       --       --       --       --       ok       --     ok       in
GET /[locale]/admin/replies/[id]                          | general-reply  | in     --       --       --       --       --       --       --     ok/--    in
POST /[locale]/admin/replies/new/add                      |                | in     no       no       no       no       no       do       no     do       in   | replyTitle-en=A {n}&replyBody-en=B&unitId=dept-industry
POST /[locale]/admin/replies/[id]/save                    | units-reply    | in     no       no       no       no       no       do/--    no     do/--    in   | version=1&replyTitle-en=A {n}&replyBody-en=B&unitId=dept-industry
POST /[locale]/admin/replies/[id]/change                  | units-reply    | in     no       no       no       no       no       do/--    no     do/--    in   | version=1&intent=retire
GET /[locale]/admin/mail                                  |                | in     --       --       --       --       --       --       --     ok       in
GET /[locale]/admin/mail/[id]                             | mail           | in     --       --       --       --       --       --       --     ok/--    in
POST /[locale]/admin/mail/[id]/resend                     | dead-mail      | in     no       no       no       no       no       no       no     do/--    in
POST /[locale]/admin/mail/[id]/give-up                    | dead-mail      | in     no       no       no       no       no       no       no     do/--    in | reason=Left
POST /[locale]/admin/mail/resend                          |                | in     no       no       no       no       no       no       no     do       in | q=resent
POST /[locale]/admin/mail/give-up                         |                | in     no       no       no       no       no       no       no     do       in | q=left&reason=Left
GET /[locale]/admin/units | | in -- -- -- -- -- -- -- ok in
GET /[locale]/admin/units/[id] | unit | in -- -- -- -- -- -- -- ok/-- in
POST /[locale]/admin/units/[id]/save | unit | in no no no no no no no do/-- in | version={version}&unitName-kk=A {n}&mailbox=&firstReplyDays=2&substantiveDays=5
GET /[locale]/admin/users |  | in -- -- -- -- -- -- -- ok in
GET /[locale]/admin/users/new |  | in -- -- -- -- -- -- -- ok in
GET /[locale]/admin/users/[id] | person | in -- -- -- -- -- -- -- ok/-- in
GET /[locale]/admin/users/[id]/hand-over | person | in -- -- -- -- -- -- -- ok/-- in
POST /[locale]/admin/users/new/add |  | in no no no no no no no do in | email=invited{n}@people.test&role=editor&locale=kk
POST /[locale]/admin/users/[id]/save | person | in no no no no no no no do/-- in | version=1&personName=P {n}&locale=ru&role=investor
POST /[locale]/admin/users/[id]/reset-second-factor | person | in no no no no no no no do/-- in
POST /[locale]/admin/users/[id]/link | person | in no no no no no no no do/-- in
POST /[locale]/admin/users/[id]/hand-over/do | person | in no no no no no no no do/-- in | version=1&confirmed=yes
POST /[locale]/admin/users/[id]/deactivate | person | in no no no no no no no do/-- in | version=1&reason=Left
POST /[locale]/admin/users/[id]/reactivate | closed-person | in no no no no no no no do/-- in | version=1&reason=Back
GET /[locale]/admin/map                                   |                | in     --       --       --       --       --       --       --     ok       in
GET /[locale]/admin/operations                            |                | in     --       --       --       --       --       --       --     ok       in
GET /[locale]/admin/high-value | | in -- -- -- -- -- -- ok ok in
POST /[locale]/admin/high-value/mci | | in no no no no no no do do in | {newmci}&tenge=4000&sourceUrl=https://law.test/
POST /[locale]/admin/high-value/thresholds | | in no no no no no no no do in | {threshold}
GET /[locale]/admin/calendar                              |                | in     --       --       --       --       --       --       --     ok       in
POST /[locale]/admin/calendar/day                         |                | in     no       no       no       no       no       no       no     do       in   | {newday}&name-kk=A&name-ru=B&name-en=C&name-zh=D&intent=save
POST /[locale]/admin/calendar/fill                        |                | in     no       no       no       no       no       no       no     do       in   | {newyear}&intent=save
GET /[locale]/admin/routing                               |                | in     --       --       --       --       --       --       --     ok       in
GET /[locale]/admin/routing/[id]                          | rule           | in     --       --       --       --       --       --       --     ok/--    in
POST /[locale]/admin/routing/change                       |                | in     no       no       no       no       no       no       no     do       in   | {switch}
POST /[locale]/admin/routing/[id]/save                    | rule           | in     no       no       no       no       no       no       no     do/--    in   | {table}&unitId=dept-tourism&countries=CN&minAmountUsd={n}
GET /[locale]/admin/audit                                 |                | in     --       --       --       --       --       --       --     ok       in
GET /[locale]/admin/audit/[id]                            | audit          | in     --       --       --       --       --       --       --     ok/--    in
GET /[locale]/admin/audit/export                          | csv            | no     --       --       --       --       --       --       --     ok       no
POST /[locale]/admin/map/import                           |                | in     no       no       no       no       no       no       no     do       in   | geojson={outline}&attribution=Survey {n}
POST /[locale]/admin/map/[id]/publish                     | boundaries     | no     no       no       no       no       no       no       no     do/--    no
POST /[locale]/admin/map/restore                          |                | no     no       no       no       no       no       no       no     do       no

# Erasing: it takes from the account what other lines need. The investor has open cases, so the request waits and can be taken back.
POST /[locale]/account/data/erase                         |                | in     do       --       --       --       --       --       --     --       in   | confirm=yes
POST /[locale]/account/data/keep                          |                | in     do       --       --       --       --       --       --     --       in

# The end of a session.
#                                                                            anyone investor officer  other    held     watcher  head     editor admin    gone
POST /[locale]/sign-out/now                               |                | do
POST /[locale]/sign-in/link/use                           |                | do                                                                                | token={token}
`

export type Row = { door: string; method: string; path: string; subject: string; form: string; cells: Record<RoleName, string> }

/** The table, line by line. Throws a sentence for a line that cannot be read. */
export const rows: readonly Row[] = table.split('\n').filter((line) => line.trim() && !line.startsWith('#')).map((line) => {
  const [door = '', subject = '', cells = '', form = '', ...more] = line.split('|').map((part) => part.trim())
  const given = cells.split(/\s+/)
  if (more.length > 0 || (given.length !== 1 && given.length !== roles.length)) throw new Error(`A line of the matrix has: door | subject | ${roles.length} cells, or one | form. This one has not: ${line}`)
  const [method = '', path = ''] = door.split(' ')
  return { door, method, path, subject, form, cells: Object.fromEntries(roles.map((role, index) => [role, given.length === 1 ? given[0]! : given[index]!])) as Row['cells'] }
})
