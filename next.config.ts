import type { NextConfig } from 'next'

const config: NextConfig = {
  // The large ones of these would otherwise be in memory three times: for pages, for route handlers and for what runs outside of Next.
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'pino', 'nodemailer', '@napi-rs/canvas', 'busboy', 'yauzl', 'date-holidays', 'drizzle-orm', 'pinyin-pro', 'zod'],
  // The front compresses, sets headers and answers for public pages; Next only renders.
  compress: false,
  // `npm test` checks types; a build for service needs neither the tests nor their packages.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Public pages are read whole: the front asks under this name, so that metadata is in the head.
  htmlLimitedBots: /invest-front/,
  images: { unoptimized: true },
  devIndicators: false,
  // The cache does not notice changes in imported style sheets; a build from nothing takes seconds.
  // With its debug channel React waits in development for the reloading socket before it hydrates, and through the front it waits for ever.
  experimental: { turbopackFileSystemCacheForBuild: false, reactDebugChannel: false },
}

export default config
