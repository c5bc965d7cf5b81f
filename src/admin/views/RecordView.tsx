import { getTranslation } from '@payloadcms/translations'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { ReactNode } from 'react'

interface Props {
  req: PayloadRequest
  config: SanitizedCollectionConfig
  /** What the row is called, as the last step behind its list. */
  step: string
  className?: string
  children: ReactNode
}

/** The frame of a row's page: the way back to its list, and its own width. */
export function RecordView({ req, config, step, className = '', children }: Props) {
  const list = { label: getTranslation(config.labels.plural, req.i18n), url: `/admin/collections/${config.slug}` }
  return (
    <Gutter className={`wb-page ${className}`.trim()}>
      <SetStepNav nav={[list, { label: step }]} />
      {children}
    </Gutter>
  )
}
