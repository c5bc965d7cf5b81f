/**
 * Name and mark of the house, for every place that shows them; colours are tokens in `styles/theme.css`. To re-brand, change these two
 * files (CONTRIBUTING.md).
 */
export const BRAND = {
  name: 'Waybill',
  /** One line on a square of 32 by 32: a way from one point to another, in the shape of a W. */
  mark: 'M7 10l4.5 12L16 12l4.5 10L25 10',
  /** Of the icon in the browser's tab, which no style sheet reaches: `--wb-accent` and `--wb-on-accent` of the light theme. */
  icon: { ground: '#0f6b5c', line: '#ffffff' },
} as const

/** The mark as a drawing of its own, for browsers' tabs. */
export const BRAND_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${BRAND.icon.ground}"/><path d="${BRAND.mark}" fill="none" stroke="${BRAND.icon.line}" stroke-width="2.75" stroke-linecap="round" stroke-linejoin="round"/></svg>`
