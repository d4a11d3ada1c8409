import { answerFilterForm } from '@/server/desk/filter-form'
import { renameFilter } from '@/server/desk/saved-filters'
import { endpoint } from '@/server/endpoint'

export const POST = endpoint((request) => answerFilterForm(request, 'rename', (actor) => renameFilter(actor, request.params.id ?? '', request.form.get('name'))))
