'use client'
import { Link, NavGroup } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { LineIcon } from './LineIcon'
import type { NavItem, PanelPages } from './pages-of'

/** The links of the navigation; the one that leads here says so. */
export function NavItems({ top, groups }: PanelPages) {
  const here = usePathname()
  const link = ({ href, label, icon }: NavItem) => {
    const current = href === '/admin' ? here === href : here === href || here.startsWith(`${href}/`)
    return (
      <Link key={href} className="nav__link" href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
        {icon && <LineIcon name={icon} />}
        <span className="nav__link-label">{label}</span>
      </Link>
    )
  }
  return (
    <>
      <div className="wb-nav-top">{top.map(link)}</div>
      {groups.map(({ label, items }) => (
        <NavGroup key={label} label={label}>
          {items.map(link)}
        </NavGroup>
      ))}
    </>
  )
}
