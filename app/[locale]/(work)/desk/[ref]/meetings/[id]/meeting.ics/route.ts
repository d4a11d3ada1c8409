import { paths } from '@/lib/paths'
import { endpoint } from '@/server/endpoint'
import { answerCalendarFile } from '@/server/eois/meetings/file'

/** A fixed meeting for the calendar of an officer. */
export const GET = endpoint((request) => answerCalendarFile(request, ['officer', 'admin'], paths.deskCase))
