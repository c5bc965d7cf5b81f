/** Line drawings of 24 by 24, in one stroke like those of the navigation. */
const SHAPES = {
  alert: 'M12 4l9 16H3zM12 10v4M12 17v.01',
  back: 'M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-4',
  bag: 'M6 8h12l1 13H5zM9 8V6a3 3 0 0 1 6 0v2',
  bell: 'M6 17v-6a6 6 0 0 1 12 0v6l2 2H4zM10 22h4',
  bike: 'M5.5 20a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM18.5 20a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5.5 16.5L9 9h6l3.5 7.5M9 9l4 7.5M14 6h2.5',
  check: 'M5 13l4.5 4.5L19 7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  cross: 'M6 6l12 12M18 6L6 18',
  door: 'M6 21V3h12v18M3 21h18M14 12h.01',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z',
  pot: 'M4 10h16v7a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3zM2 10h20M9 6V3M12 7V4M15 6V3',
  printer: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
} as const

export type StepIconName = keyof typeof SHAPES

/** A drawing beside words that say the same: nothing for ears. */
export function StepIcon({ name }: { name: StepIconName }) {
  return (
    <svg className="wb-line-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}
