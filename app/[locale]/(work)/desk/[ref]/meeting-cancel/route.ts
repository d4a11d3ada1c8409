import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { cancelMeeting } from '@/server/eois/meetings/officer'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'meeting-cancel', (actor, seen) => cancelMeeting(actor, seen, { meetingId: request.form.get('meeting'), reason: request.form.get('reason'), locale: request.locale }, request.now)))
