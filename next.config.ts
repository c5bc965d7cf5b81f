import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

// Nobody who builds or runs Waybill has agreed to tell Vercel about it.
process.env.NEXT_TELEMETRY_DISABLED = '1'

const config: NextConfig = {
  // `npm run check` compiles everything, tests included: doing it here again would double the time of a build.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: import.meta.dirname },
  // Native or stateful at module level: one copy a process, from node_modules.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
}

export default withPayload(config)
