'use client'
import { useTheme, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { wordsOf } from '../../words'
import { LineIcon } from '../nav/LineIcon'
import { Palette } from './Palette'
import type { PaletteItem, PaletteSection } from './palette-items'
import { useLanguage } from './use-language'
import { shellWords } from './words'

interface Props {
  sections: readonly PaletteSection[]
  hint: string
}

/** The search in the header: a button that says its shortcut, and the palette that both open. */
export function PaletteOpener({ sections, hint }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, shellWords)
  const { theme, setTheme } = useTheme()
  const changeLanguage = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const [mac, setMac] = useState(false)

  useEffect(() => {
    setMac(/Mac|iP(hone|ad)/.test(navigator.platform))
    const shortcut = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    document.addEventListener('keydown', shortcut)
    return () => document.removeEventListener('keydown', shortcut)
  }, [])

  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  const actions: PaletteItem[] = [
    {
      key: 'language',
      label: say('switchLanguage'),
      icon: 'globe',
      run: () => void changeLanguage(locale === 'fr' ? 'en' : 'fr'),
    },
    {
      key: 'theme',
      label: say(theme === 'dark' ? 'themeLight' : 'themeDark'),
      icon: theme === 'dark' ? 'sun' : 'moon',
      run: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
    },
    { key: 'log-out', label: say('logOut'), icon: 'exit', run: () => window.location.assign('/admin/logout') },
  ]
  const keys = mac ? '⌘ K' : 'Ctrl K'
  return (
    <>
      <button
        type="button"
        className="wb-search"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        // A phone shows the drawing alone; elsewhere the name has what is written.
        aria-label={`${say('search')} ${keys}`}
        onClick={() => setOpen(true)}
      >
        <LineIcon name="search" />
        <span className="wb-search__words">{say('search')}</span> <kbd>{keys}</kbd>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself */}
      <dialog
        ref={dialog}
        className="wb-palette"
        aria-label={say('search')}
        onClose={() => setOpen(false)}
        onClick={(event) => event.target === dialog.current && setOpen(false)}
      >
        {open && (
          <Palette
            sections={[...sections, { label: say('actions'), items: actions }]}
            hint={hint}
            onClose={() => setOpen(false)}
          />
        )}
      </dialog>
    </>
  )
}
