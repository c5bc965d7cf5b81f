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
