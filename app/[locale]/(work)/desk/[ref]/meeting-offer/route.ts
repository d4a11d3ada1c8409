import { ExpectedError } from '@/lib/errors'
import { readOffer } from '@/lib/meetings/offer'
import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { offerMeeting } from '@/server/eois/meetings/officer'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'meeting-offer', async (actor, seen) => {
    const offer = readOffer(request.form, request.now)
    if ('error' in offer) throw new ExpectedError(offer.error)
    await offerMeeting(actor, seen, offer, request.form.get('anyway') === 'yes', request.now)
  }))
