type Addresses = { DATABASE_URL?: string; SMTP_URL?: string; STORAGE_URL?: string; CLAMD_URL?: string; OTEL_EXPORTER_OTLP_ENDPOINT?: string }

/** This machine, also by a socket: nobody listens between. */
const isHere = ({ hostname, searchParams }: URL): boolean => ['', 'localhost', '127.0.0.1', '[::1]'].includes(hostname) && !(searchParams.get('host') ?? '').match(/^[^/]/)

/** Whether a connection to another machine is encrypted whatever that machine says. */
const isEncrypted: Record<keyof Addresses, (url: URL) => boolean> = {
  DATABASE_URL: ({ searchParams }) => ['require', 'verify-ca', 'verify-full'].includes(searchParams.get('sslmode') ?? ''),
  SMTP_URL: ({ protocol, searchParams }) => protocol === 'smtps:' || searchParams.get('requireTLS') === 'true',
  STORAGE_URL: ({ protocol }) => protocol !== 'http:',
  CLAMD_URL: ({ protocol }) => protocol === 'unix:',
  OTEL_EXPORTER_OTLP_ENDPOINT: ({ protocol }) => protocol === 'https:',
}

/**
 * Settings by which the portal would talk to another machine unencrypted. The mailbox of INBOUND_IMAP_URL and the provider of OIDC_ISSUER are not among
 * them: those are never asked without TLS.
 */
export const plainConnections = (addresses: Addresses): string[] =>
  (Object.keys(isEncrypted) as (keyof Addresses)[]).filter((name) => {
    const address = addresses[name]
    if (!address || address.startsWith('file:')) return false
    const url = new URL(address)
    return !isHere(url) && !isEncrypted[name](url)
  })
