'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { wordsOf } from '../../words'
import { mendMarkup } from './mend-markup'
import { shellWords } from './words'

/** Keeps Payload's own markup accessible while it comes and goes. */
export function MendMarkup() {
  const { i18n } = useTranslation()
  useEffect(() => {
    const { say } = wordsOf(i18n, shellWords)
    const mend = () => mendMarkup(document.body, say)
    // Names and roles are attributes: mending sets off nothing that is observed.
    const observer = new MutationObserver(mend)
    observer.observe(document.body, { childList: true, subtree: true })
    mend()
    return () => observer.disconnect()
  }, [i18n])
  return null
}
