import { BRAND } from './brand'

/** The mark as browsers show it beside the title. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${BRAND.icon.ground}"/><path d="${BRAND.mark}" fill="none" stroke="${BRAND.icon.line}" stroke-width="2.75" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
)}`

export const FAVICON = { rel: 'icon', type: 'image/svg+xml', url: ICON }
