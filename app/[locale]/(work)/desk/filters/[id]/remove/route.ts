import { answerFilterForm } from '@/server/desk/filter-form'
import { removeFilter } from '@/server/desk/saved-filters'
import { endpoint } from '@/server/endpoint'

export const POST = endpoint((request) => answerFilterForm(request, 'remove', (actor) => removeFilter(actor, request.params.id ?? '')))
