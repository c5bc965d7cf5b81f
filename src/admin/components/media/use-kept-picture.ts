'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { MadeSize } from '../../../domain/media/picture-sizes'
import { callApi } from '../../call-api'

export interface KeptPicture {
  alt?: string
  url: string
  hash: string
  blurhash: string
  width: number
  height: number
  filesize: number
  made?: MadeSize[] | null
}

const AGAIN_MS = 2_000

/** The stored picture of this page, read again while its sizes are being made. */
export function useKeptPicture(): KeptPicture | undefined {
  const { id, data } = useDocumentInfo()
  const first = data?.hash ? (data as unknown as KeptPicture) : undefined
  const [made, setMade] = useState<MadeSize[]>()
  const waiting = Boolean(id && first && !first.made && !made)
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(async () => {
      const url = `/api/media/${id}?select[made]=true`
      const answer = await callApi<KeptPicture>(url, { method: 'GET', locale: 'en', unreachable: '' })
      if (answer.ok && answer.body.made) setMade(answer.body.made)
    }, AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, id])
  return first && { ...first, made: first.made ?? made }
}
