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

/** One line of the palette: a link or a button, pressed by pointer or by Enter. */
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
  // Focus stays in the combobox, as its pattern says: what is pressed is the option itself.
  const option = {
    id,
    role: 'option',
    'aria-selected': active,
    tabIndex: -1,
    onClick: onChoose,
    onPointerMove: active ? undefined : onPoint,
  } as const
  return href ? (
    <Link href={href} prefetch={false} {...option}>
      {inside}
    </Link>
  ) : (
    <button type="button" {...option}>
      {inside}
    </button>
  )
}

function roleLabel(role: string, locale: 'en' | 'fr'): string {
  return (ROLE_LABELS as Readonly<Record<string, { en: string; fr: string }>>)[role]?.[locale] ?? role
}
