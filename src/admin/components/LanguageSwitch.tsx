'use client'
import { useTranslation } from '@payloadcms/ui'

/** The panel's languages before anybody is signed in, each by its own name. */
export function LanguageSwitch() {
  const { i18n, languageOptions, switchLanguage } = useTranslation()
  return (
    <p className="wb-languages">
      {languageOptions?.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          lang={value}
          aria-current={value === i18n.language}
          onClick={() => void switchLanguage?.(value)}
        >
          {label}
        </button>
      ))}
    </p>
  )
}
