'use client'
import { useLocale, usePreferences, useTranslation } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect } from 'react'

type Language = 'en' | 'fr'

/** Whether the person wants content in another language than the panel. */
const CHOSEN = 'wb-content-apart'

/** Changes the panel's language, and with it the language in which content is shown and edited. */
export function useLanguage(): (language: Language) => Promise<void> {
  const { switchLanguage } = useTranslation()
  const router = useRouter()
  return useCallback(
    async (language) => {
      await switchLanguage?.(language)
      router.replace(inContentLanguage(language))
    },
    [switchLanguage, router],
  )
}

/** Content follows the panel's language, until the person chooses another for content alone: Payload's chooser puts it into the address. */
export function useContentLanguage(): void {
  const { i18n } = useTranslation()
  const { code } = useLocale()
  const asked = useSearchParams().get('locale')
  const { getPreference, setPreference } = usePreferences()
  const router = useRouter()
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en'
  useEffect(() => {
    let wanted = true
    void getPreference<boolean>(CHOSEN).then((apart) => {
      if (!wanted) return
      if (asked && Boolean(apart) !== (asked !== language)) void setPreference(CHOSEN, asked !== language)
      if (!asked && !apart && code !== language) router.replace(inContentLanguage(language))
    })
    return () => {
      wanted = false
    }
  }, [asked, code, language, getPreference, setPreference, router])
}

/** This page with its content in a language; Payload remembers it. */
function inContentLanguage(language: Language): string {
  const { pathname, search } = window.location
  const query = new URLSearchParams(search)
  query.set('locale', language)
  return `${pathname}?${query}`
}
