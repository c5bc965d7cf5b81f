'use client'
import { useLocale, usePreferences, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect } from 'react'
import { callApi } from '../../call-api'

type Language = 'en' | 'fr'

/** The language of content as the panel chose it: while the person's is the same, it follows the panel's. */
const FOLLOWED = 'wb-content-language'

/** Changes the panel's language, and with it the language in which content is shown and edited. */
export function useLanguage(): (language: Language) => Promise<void> {
  const { switchLanguage } = useTranslation()
  const { setPreference } = usePreferences()
  const router = useRouter()
  return useCallback(
    async (language) => {
      await Promise.all([switchLanguage?.(language), setPreference(FOLLOWED, language)])
      router.replace(inContentLanguage(language))
    },
    [switchLanguage, setPreference, router],
  )
}

/** Content begins in the panel's language and follows it, until the person chooses another for content alone. */
export function useContentLanguage(): void {
  const { i18n } = useTranslation()
  const { code } = useLocale()
  const { setPreference } = usePreferences()
  const router = useRouter()
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en'
  useEffect(() => {
    if (code === language) return
    let wanted = true
    void Promise.all([chosen('locale', language), chosen(FOLLOWED, language)]).then(async ([content, followed]) => {
      if (!wanted || (content && content !== followed)) return
      await setPreference(FOLLOWED, language)
      router.replace(inContentLanguage(language))
    })
    return () => {
      wanted = false
    }
  }, [code, language, setPreference, router])
}

/** A preference as the server knows it now: Payload writes the content's language there without telling the browser. */
async function chosen(key: string, locale: Language): Promise<string | undefined> {
  const url = `/api/payload-preferences/${key}`
  const answer = await callApi<{ value?: string }>(url, { method: 'GET', locale, unreachable: '' })
  return answer.ok ? answer.body.value : undefined
}

/** This page with its content in a language; Payload remembers it. */
function inContentLanguage(language: Language): string {
  const { pathname, search } = window.location
  const query = new URLSearchParams(search)
  query.set('locale', language)
  return `${pathname}?${query}`
}
