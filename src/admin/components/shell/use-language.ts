'use client'
import { useLocale, usePreferences, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect } from 'react'

type Language = 'en' | 'fr'

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

/** Whoever never chose a language of content begins with the panel's own. */
export function useFirstContentLanguage(): void {
  const { i18n } = useTranslation()
  const { code } = useLocale()
  const { getPreference } = usePreferences()
  const router = useRouter()
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en'
  useEffect(() => {
    if (code === language) return
    void getPreference('locale').then((chosen) => {
      if (!chosen) router.replace(inContentLanguage(language))
    })
  }, [code, language, getPreference, router])
}

/** This page with its content in a language; Payload remembers it. */
function inContentLanguage(language: Language): string {
  const { pathname, search } = window.location
  const query = new URLSearchParams(search)
  query.set('locale', language)
  return `${pathname}?${query}`
}
