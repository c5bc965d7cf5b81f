/** Line drawings of 24 by 24, all of one stroke. */
const SHAPES = {
  home: 'M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  dispatch: 'M12 21s-6-5.2-6-10a6 6 0 0 1 12 0c0 4.8-6 10-6 10zM12 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  kitchen: 'M4 10h16v7a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3zM2 10h20M9 6V3M12 7V4M15 6V3',
  orders: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  deliveries:
    'M5 18a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM15 18a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM9 18h6M5 18H3V7h11v11M14 10h4l3 4v4h-2',
  products: 'M4 12V5a1 1 0 0 1 1-1h7l8 8-8 8zM8.5 8.5h.01',
  restaurants:
    'M4 9l1.5-5h13L20 9M4 9a2.67 2.67 0 0 0 5.3 0 2.67 2.67 0 0 0 5.4 0A2.67 2.67 0 0 0 20 9M5 12v8h14v-8M10 20v-5h4v5',
  drivers: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20a7 7 0 0 1 14 0M16 4.3a3.5 3.5 0 0 1 0 6.4M22 20a7 7 0 0 0-4-6.3',
  money: 'M3 6h18v12H3zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6 9v.01M18 15v.01',
  audit: 'M12 3l8 3v5c0 5-3.5 8.5-8 10-4.5-1.5-8-5-8-10V6zM9 12l2 2 4-4',
  alert: 'M12 4l9 16H3zM12 10v4M12 17v.01',
  city: 'M3 21V9l6-3v15M9 21V4l8 3v14M17 21V11l4 2v8M2 21h20',
  surge: 'M3 17l6-6 4 4 8-9M15 6h6v6',
  support: 'M4 5h16v11H9l-5 4z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M19 5l-1.4 1.4M6.4 17.6L5 19',
  moon: 'M20 14a8 8 0 0 1-10-10 8 8 0 1 0 10 10z',
  recent: 'M12 21a9 9 0 1 0-9-9M3 12l-1-3M3 12l3-1M12 7v5l3 2',
  page: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
  exit: 'M14 4h5v16h-5M4 12h10M11 8l4 4-4 4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  bookmark: 'M6 4h12v17l-6-4-6 4z',
} as const

export type IconName = keyof typeof SHAPES

/** A drawing beside words that say the same: nothing for ears. */
export function LineIcon({ name }: { name: IconName }) {
  return (
    <svg className="wb-line-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}
