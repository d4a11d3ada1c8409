/** A setting is missing or wrong; the message is one clear sentence for the operator. */
export class SettingError extends Error {
  override name = 'SettingError'
}
