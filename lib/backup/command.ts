import { z } from 'zod'

/** What `npm run backup` sends to the portal that has the embedded database open; `file` is a whole path. */
export const backupCommand = z.object({ command: z.literal('backup'), file: z.string().optional() })
export type BackupCommand = z.infer<typeof backupCommand>
