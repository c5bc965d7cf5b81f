'use client'
import { usePreferences, useTranslation } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { wordsOf } from '../../words'
import { LineIcon } from '../nav/LineIcon'
import { Problem } from '../Problem'
import { SkeletonRows } from '../SkeletonRows'
import { PaletteOption } from './PaletteOption'
import { HIT_KINDS, itemOfHit, matching, type PaletteItem, type PaletteSection, withRecent } from './palette-items'
import { useSearch } from './use-search'
import { shellWords } from './words'

const RECENT = 'wb-recent'

interface Props {
  /** What is there without asking the server: pages, views, actions. */
  sections: readonly PaletteSection[]
  /** What can be looked for, told where nothing was found. */
  hint: string
  onClose(): void
}

/** The open palette: a combobox over one list of everything that can be opened, in sections. */
export function Palette({ sections, hint, onClose }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, shellWords)
  const { getPreference, setPreference } = usePreferences()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [recent, setRecent] = useState<readonly PaletteItem[]>([])
  const { hits, searching, problem } = useSearch(text, locale, wordsOf(i18n).say('unreachable'))
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    void getPreference<PaletteItem[]>(RECENT).then((kept) => Array.isArray(kept) && setRecent(kept))
  }, [getPreference])

  const label = { order: 'orders', restaurant: 'restaurants', driver: 'drivers', person: 'people' } as const
  const found = HIT_KINDS.map((kind) => ({
    label: say(label[kind]),
    items: hits.filter((hit) => hit.kind === kind).map(itemOfHit),
  })).filter(({ items }) => items.length > 0)
  const shown: PaletteSection[] = text.trim()
    ? [...found, ...matching(sections, text)]
    : [...(recent.length > 0 ? [{ label: say('recent'), items: recent }] : []), ...sections]
  const items = shown.flatMap((section) => section.items)
  const current = items[Math.min(active, items.length - 1)]

  function chose(item: PaletteItem): void {
    onClose()
    item.run?.()
    if (item.href) void setPreference(RECENT, withRecent(recent, item))
  }

  function move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && items.length > 0) {
      event.preventDefault()
      const next = (Math.min(active, items.length - 1) + step + items.length) % items.length
      setActive(next)
      list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      // The link itself is pressed, so that a form with unsaved changes can ask first, and Ctrl opens a tab.
      const { ctrlKey, metaKey } = event
      const option = list.current?.querySelectorAll('[role=option]')[Math.min(active, items.length - 1)]
      option?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }))
    }
  }

  const nothing = text.trim() !== '' && items.length === 0 && !searching
  return (
    <div className="wb-palette__body">
      <div className="wb-palette__input">
        <LineIcon name="search" />
        <input
          role="combobox"
          aria-label={say('search')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${id}-${current.key}` : undefined}
          placeholder={say('searchLong')}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the dialog opens to be typed into
          autoFocus
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setActive(0)
          }}
          onKeyDown={move}
        />
        <button type="button" onClick={onClose} aria-label={`${say('close')} Esc`}>
          <kbd>Esc</kbd>
        </button>
      </div>
      <p className="wb-sr" role="status">
        {searching ? say('searching') : say('found', { count: items.length })}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={say('search')}
        className="wb-palette__list"
        aria-busy={searching}
      >
        {shown.map((section) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, as ARIA's listbox has them
          <div key={section.label} role="group" aria-label={section.label}>
            <p className="wb-palette__heading" aria-hidden="true">
              {section.label}
            </p>
            {section.items.map((item) => (
              <PaletteOption
                key={item.key}
                id={`${id}-${item.key}`}
                item={item}
                active={item === current}
                locale={locale}
                onPoint={() => setActive(items.indexOf(item))}
                onChoose={() => chose(item)}
              />
            ))}
          </div>
        ))}
      </div>
      {searching && items.length === 0 && <SkeletonRows rows={3} label={say('searching')} />}
      <Problem>{problem}</Problem>
      {nothing && !problem && (
        <div className="wb-palette__nothing">
          <strong>{say('nothingFound', { text: text.trim() })}</strong>
          <p>{hint}</p>
        </div>
      )}
      <p className="wb-palette__foot" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {say('toMove')} · <kbd>↵</kbd> {say('toOpen')}
      </p>
    </div>
  )
}
