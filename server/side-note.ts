import { errorFacts } from '@/lib/error-facts'
import { log } from '@/lib/log'
import { isUnavailable } from '@/lib/unavailable'

/**
 * Writes what is noted while somebody reads: that a case was opened, that a session was used. A database that can only be read keeps nobody from
 * reading: the note is left out then. What must be written before anything is shown, as the audit must, does not go through here.
 */
export async function noteAside(write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!isUnavailable(error)) throw error
    log().warn({ error: errorFacts(error) }, 'What was read is shown, though it could not be noted that it was')
  }
}
