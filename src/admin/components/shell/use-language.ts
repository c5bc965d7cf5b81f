'use client'
import { usePreferences, useTranslation } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect } from 'react'

type Language = 'en' | 'fr'

/** Whether the person wants content in another language than the panel; the sign-in reads it (`endpoints/users/content-language.ts`). */
const APART = 'wb-content-apart'
/** Payload's own: the language of content. */
const CONTENT = 'locale'

/** Changes the panel's language, and with it the language in which content is shown and edited. */
export function useLanguage(): (language: Language) => Promise<void> {
  const { switchLanguage } = useTranslation()
  const { setPreference } = usePreferences()
  const asked = useSearchParams().get(CONTENT)
  const router = useRouter()
  return useCallback(
    async (language) => {
      await Promise.all([setPreference(CONTENT, language), setPreference(APART, false)])
      await switchLanguage?.(language)
      // An address that names a language of content would win.
      if (asked) router.replace(withoutContentLanguage())
    },
    [switchLanguage, setPreference, asked, router],
  )
}

/** Remembers whether the person wants content in another language than the panel: Payload's chooser puts it into the address. */
export function useContentChoice(): void {
  const { i18n } = useTranslation()
  const { getPreference, setPreference } = usePreferences()
  const asked = useSearchParams().get(CONTENT)
  const apart = asked ? asked !== i18n.language : undefined
  useEffect(() => {
    if (apart === undefined) return
    void getPreference<boolean>(APART).then((known) => {
      if (Boolean(known) !== apart) void setPreference(APART, apart)
    })
  }, [apart, getPreference, setPreference])
}

function withoutContentLanguage(): string {
  const { pathname, search } = window.location
  const query = new URLSearchParams(search)
  query.delete(CONTENT)
  return `${pathname}?${query}`
}
