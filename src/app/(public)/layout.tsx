import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { FAVICON } from '../../admin/favicon'
import { localeOf } from '../../http/locale'
import '../../admin/styles/theme.css'
import '../../admin/styles/live.css'
import './public.css'
import './form.css'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer', icons: [FAVICON] }

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** Pages for anybody: light, without the panel's styles and scripts. `data-theme` says that the device chooses light or dark. */
export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={localeOf({ headers: await headers() })} data-theme="device">
      <body>{children}</body>
    </html>
  )
}
