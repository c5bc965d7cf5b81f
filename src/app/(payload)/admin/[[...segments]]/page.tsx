import config from '@payload-config'
import { getNextRequestI18n } from '@payloadcms/next/utilities'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { pageTitle } from '../../../../admin/page-title'
import { importMap } from '../importMap.js'

interface Props {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const metadata = await generatePageMetadata({ config, params, searchParams })
  const { language } = await getNextRequestI18n({ config: await config })
  const { segments } = await params
  const title = await pageTitle(await getPayload({ config }), {
    segments,
    headers: await headers(),
    locale: language === 'fr' ? 'fr' : 'en',
  })
  return title ? { ...metadata, title } : metadata
}

export default function Page({ params, searchParams }: Props) {
  return RootPage({ config, importMap, params, searchParams })
}
