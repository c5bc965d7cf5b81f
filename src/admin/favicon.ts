import { BRAND_ICON } from './brand'

/** The mark as browsers show it beside the title, in the panel and on public pages. */
export const FAVICON = {
  rel: 'icon',
  type: 'image/svg+xml',
  url: `data:image/svg+xml,${encodeURIComponent(BRAND_ICON)}`,
}
