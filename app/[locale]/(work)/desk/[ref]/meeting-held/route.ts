import { readDecisions } from '@/lib/meetings/decisions'
import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { holdMeeting } from '@/server/eois/meetings/officer'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'meeting-held', (actor, seen) =>
    holdMeeting(actor, seen, { meetingId: request.form.get('meeting'), text: request.form.get('note'), decisions: readDecisions(request.form), shown: request.form.get('show') === 'yes' }, request.now)))
