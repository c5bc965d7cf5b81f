'use client'
import { useTheme, useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { wordsOf } from '../../words'
import { type IconName, LineIcon } from '../nav/LineIcon'
import { useContentChoice, useLanguage } from './use-language'
import { shellWords } from './words'

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
] as const

const THEMES = [
  { value: 'light', word: 'light', icon: 'sun' },
  { value: 'dark', word: 'dark', icon: 'moon' },
  { value: 'auto', word: 'automatic', icon: 'globe' },
] as const satisfies readonly { value: string; word: string; icon: IconName }[]

/** Language and appearance, a click away on every page. */
export function DisplayMenu() {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, shellWords)
  const { autoMode, setTheme, theme } = useTheme()
  const changeLanguage = useLanguage()
  useContentChoice()
  const id = useId()
  // The page follows a moment later.
  const [change, setChange] = useState<{ from: 'en' | 'fr'; to: 'en' | 'fr' }>()
  const chosen = change?.from === locale ? change.to : locale
  const appearance = autoMode ? 'auto' : theme
  return (
    <>
      {/* Whoever speaks to the machine says what is written, so the name has it. */}
      <button type="button" className="wb-tool" popoverTarget={id} aria-label={`${say('display')}: ${locale}`}>
        <LineIcon name="globe" />
        <span className="wb-tool__code">{locale.toUpperCase()}</span>
      </button>
      <div id={id} popover="auto" className="wb-popover wb-display" role="dialog" aria-label={say('display')}>
        <fieldset>
          <legend>{say('language')}</legend>
          {LANGUAGES.map(({ value, label }) => (
            <label key={value} lang={value}>
              <input
                type="radio"
                name={`${id}-language`}
                checked={value === chosen}
                onChange={() => {
                  setChange({ from: locale, to: value })
                  void changeLanguage(value)
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{say('appearance')}</legend>
          {THEMES.map(({ value, word }) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-theme`}
                checked={value === appearance}
                // Payload's own settings pass `auto` too, past its type.
                onChange={() => setTheme(value as typeof theme)}
              />
              {say(word)}
            </label>
          ))}
        </fieldset>
      </div>
    </>
  )
}
