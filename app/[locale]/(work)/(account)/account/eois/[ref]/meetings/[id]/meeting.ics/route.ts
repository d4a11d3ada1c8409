import { paths } from '@/lib/paths'
import { endpoint } from '@/server/endpoint'
import { answerCalendarFile } from '@/server/eois/meetings/file'

/** A fixed meeting for the calendar of the investor's side. */
export const GET = endpoint((request) => answerCalendarFile(request, ['investor'], paths.accountEoi))
