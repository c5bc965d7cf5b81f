import { BRAND } from '../brand'
import { Icon } from './Icon'

/** Mark and name, for the sign-in page. */
export function Logo() {
  return (
    <span className="wb-logo">
      <Icon />
      <span aria-hidden="true">{BRAND.name}</span>
    </span>
  )
}
