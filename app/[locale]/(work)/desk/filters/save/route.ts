import { queryParts } from '@/lib/desk/saved-filters'
import { paths } from '@/lib/paths'
import { answerFilterForm } from '@/server/desk/filter-form'
import { saveFilter } from '@/server/desk/saved-filters'
import { endpoint } from '@/server/endpoint'

export const POST = endpoint((request) =>
  answerFilterForm(request, 'save', (actor) => saveFilter(actor, { name: request.form.get('name'), query: request.form.get('query') }, request.now), paths.desk(request.locale, queryParts(request.form.get('query').slice(0, 2000)))),
)
