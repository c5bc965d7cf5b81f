import { NavHamburger, NavWrapper } from '@payloadcms/next/client'
import { Logout } from '@payloadcms/ui'
import { EntityType, groupNavItems } from '@payloadcms/ui/shared'
import type { ServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { groupNamed, type NavLink, navLinksOf } from '../../nav'
import { wordsOf } from '../../words'
import { NavOpener } from '../NavOpener'
import { type NavItem, NavItems } from './NavItems'

/** The navigation in place of Payload's: on top what this person uses all day, below it the collections in their groups. */
export function PanelNav({ user, i18n, payload, permissions, visibleEntities }: ServerProps) {
  const role = principalOf(user)?.role
  if (!role || !permissions) return null
  const { label } = wordsOf(i18n)
  const item = ({ href, icon, label: text }: NavLink): NavItem => ({ href, icon, label: label(text) })
  const top = navLinksOf(role).map(item)
  const visible = payload.config.collections.filter(({ slug }) => visibleEntities?.collections.includes(slug))
  const groups = groupNavItems(
    visible.map((entity) => ({ type: EntityType.collection, entity })),
    permissions,
    i18n,
  ).map((group) => {
    const key = groupNamed(group.label)
    const collections = group.entities.map(
      ({ slug, label: text }): NavItem => ({ href: `/admin/collections/${slug}`, label: textOf(text, i18n.language) }),
    )
    const links = key ? navLinksOf(role, key).map(item) : []
    const items = [...collections.filter(({ href }) => !top.some((link) => link.href === href)), ...links]
    return { label: group.label, items }
  })
  return (
    <NavWrapper baseClass="nav">
      <nav className="nav__wrap">
        <NavOpener />
        <NavItems top={top} groups={groups.filter(({ items }) => items.length > 0)} />
        <div className="nav__controls">
          <Logout />
        </div>
      </nav>
      <div className="nav__header">
        <div className="nav__header-content">
          <NavHamburger baseClass="nav" />
        </div>
      </div>
    </NavWrapper>
  )
}

/** Payload's labels are texts, or texts by language. */
function textOf(label: unknown, language: string): string {
  if (typeof label === 'string') return label
  const texts = label as Readonly<Record<string, string>>
  return texts[language] ?? texts.en ?? ''
}
