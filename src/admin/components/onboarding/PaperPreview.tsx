'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'

/** The picture of a private document, by a link of its own. */
export function PaperPreview({ documentId, name }: { documentId: string; name: string }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n)
  const unreachable = say('unreachable')
  const [src, setSrc] = useState<string>()

  useEffect(() => {
    let left = false
    void callApi<{ url: string }>(`/api/documents/${documentId}/link`, { locale, unreachable }).then((answer) => {
      if (answer.ok && !left) setSrc(answer.body.url)
    })
    return () => {
      left = true
    }
  }, [documentId, locale, unreachable])

  // biome-ignore lint/performance/noImgElement: a private file by a link of an hour, which nothing may keep or scale
  return src ? <img className="wb-papers__picture" src={src} alt={name} /> : null
}
