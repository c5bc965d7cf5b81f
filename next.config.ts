import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

// Nobody who builds or runs Waybill has agreed to tell Vercel about it.
process.env.NEXT_TELEMETRY_DISABLED = '1'

const config: NextConfig = {
  // `npm run check` compiles everything, tests included: doing it here again would double the time of a build.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Title and icon come with the page, not after it.
  htmlLimitedBots: /.*/,
  devIndicators: false,
  // A page that is being read while the line is cut is read again once it is back; else Next leaves it for the browser's own error page.
  experimental: { useOffline: true },
  turbopack: { root: import.meta.dirname },
  // Native or stateful at module level: one copy a process, from node_modules.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
}

const { headers, ...withPanel } = withPayload(config)

/**
 * Payload asks browsers which colours their people prefer, which costs the first page a second request. The panel alone reads the answer;
 * the public pages leave that to their styles.
 */
async function panelHeaders() {
  const entries = (await headers?.()) ?? []
  return entries.map((entry) => (entry.source === '/:path*' ? { ...entry, source: '/admin/:path*' } : entry))
}

export default { ...withPanel, headers: panelHeaders } satisfies NextConfig
