'use client'
import { Link, useEntityVisibility } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import type { ToldLine } from './told'

/** Where a subject has its page. */
const PAGES: Readonly<Record<string, CollectionSlug>> = {
  order: 'orders',
  delivery: 'deliveries',
  user: 'users',
  driver: 'drivers',
  restaurant: 'restaurants',
  product: 'products',
  market: 'markets',
  licence: 'licences',
}

/** What an entry is about, by its name, leading to its page where the reader has one. */
export function Subject({
  subjectKind,
  subjectId,
  subjectName,
}: Pick<ToldLine, 'subjectKind' | 'subjectId' | 'subjectName'>) {
  const { isEntityVisible } = useEntityVisibility()
  const page = PAGES[subjectKind ?? '']
  if (!page || !isEntityVisible({ collectionSlug: page })) return subjectName ?? subjectId
  return (
    <Link href={`/admin/collections/${page}/${subjectId}`} prefetch={false}>
      {subjectName ?? subjectId}
    </Link>
  )
}
