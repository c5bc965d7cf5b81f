import { NavHamburger, NavWrapper } from '@payloadcms/next/client'
import { Logout } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { wordsOf } from '../../words'
import { NavKeeper } from '../NavKeeper'
import { NavItems } from './NavItems'
import { pagesOf } from './pages-of'

/** The navigation in place of Payload's: on top what this person uses all day, below it the collections in their groups. */
export function PanelNav(props: ServerProps) {
  return (
    <NavWrapper baseClass="nav">
      <nav className="nav__wrap" aria-label={wordsOf(props.i18n).say('navigation')}>
        <NavKeeper />
        <NavItems {...pagesOf(props)} />
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
