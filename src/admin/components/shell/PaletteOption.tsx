'use client'
import { Link } from '@payloadcms/ui'
import { ROLE_LABELS } from '../../../../collections/users/labels'
import { LineIcon } from '../nav/LineIcon'
import { StatusPill } from '../StatusPill'
import type { PaletteItem } from './palette-items'

interface Props {
  id: string
  item: PaletteItem
  active: boolean
  locale: 'en' | 'fr'
  /** The pointer is on it. */
  onPoint(): void
  onChoose(): void
}

/** One line of the palette: the link or button that is pressed, by pointer or by Enter; focus stays in the combobox. */
export function PaletteOption({ id, item, active, locale, onPoint, onChoose }: Props) {
  const { label, about, icon, href, state } = item
  const inside = (
    <>
      <LineIcon name={icon} />
      <span className="wb-palette__label">{label}</span>
      {about && <span className="wb-palette__about">{about}</span>}
      {state?.kind === 'order' && <StatusPill kind="order" status={state.value} locale={locale} />}
      {state?.kind === 'person' && <span className="wb-palette__about">{roleLabel(state.value, locale)}</span>}
    </>
  )
  const option = {
    id,
    'aria-selected': active,
    tabIndex: -1,
    onPointerMove: active ? undefined : onPoint,
    onClick: onChoose,
  }
  return href ? (
    <Link role="option" href={href} prefetch={false} {...option}>
      {inside}
    </Link>
  ) : (
    <button type="button" role="option" {...option}>
      {inside}
    </button>
  )
}

function roleLabel(role: string, locale: 'en' | 'fr'): string {
  return (ROLE_LABELS as Readonly<Record<string, { en: string; fr: string }>>)[role]?.[locale] ?? role
}
