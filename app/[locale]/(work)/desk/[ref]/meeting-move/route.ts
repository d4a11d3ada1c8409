import { ExpectedError } from '@/lib/errors'
import { offeredSlots } from '@/lib/meetings/offer'
import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { moveMeeting } from '@/server/eois/meetings/officer'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'meeting-move', async (actor, seen) => {
    const { form, locale, now } = request
    const slots = offeredSlots(form.all('slot'), now)
    if (!slots) throw new ExpectedError('meeting-slots')
    await moveMeeting(actor, seen, { meetingId: form.get('meeting'), slots, reason: form.get('reason'), locale, anyway: form.get('anyway') === 'yes' }, now)
  }))
