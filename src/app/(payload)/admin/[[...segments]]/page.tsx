import config from '@payload-config'
import { getNextRequestI18n } from '@payloadcms/next/utilities'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { BRAND } from '../../../../admin/brand'
import { pageTitle } from '../../../../admin/page-title'
import { importMap } from '../importMap.js'

interface Props {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const metadata = await generatePageMetadata({ config, params, searchParams })
  const { language, t } = await getNextRequestI18n({ config: await config })
  const { segments } = await params
  const title = await pageTitle(await getPayload({ config }), {
    segments,
    headers: await headers(),
    locale: language === 'fr' ? 'fr' : 'en',
  })
  const known = metadata.title !== t('general:notFound') && metadata.title
  return { ...metadata, title: title ?? (known || `${t('general:nothingFound')} · ${BRAND.name}`) }
}

export default function Page({ params, searchParams }: Props) {
  return RootPage({ config, importMap, params, searchParams })
}
