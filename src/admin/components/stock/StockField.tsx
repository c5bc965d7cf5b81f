'use client'
import { NumberField, useDocumentInfo } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useNotSent } from '../NotSent'
import { StockPanel } from './StockPanel'

/** A number to begin with; from then on goods come and go by their verb alone, each time with a reason. */
export function StockField(props: NumberFieldClientProps) {
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  useNotSent(props.path)
  if (!id) return <NumberField {...props} />
  return <StockPanel shelf={`/api/${collectionSlug}/${id}`} mayChange={hasSavePermission === true} />
}
