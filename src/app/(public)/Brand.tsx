import { BRAND } from '../../admin/brand'
import { Icon } from '../../admin/components/Icon'

/** Mark and name at the top of a public page. */
export function Brand() {
  return (
    <span className="wb-track__brand">
      <Icon />
      <span aria-hidden="true">{BRAND.name}</span>
    </span>
  )
}
