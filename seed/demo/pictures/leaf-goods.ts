import { type Brush, scatter, shadow, X } from './scene'
import { box, circle, ellipse, shape, stroke, times, turned } from './svg'
import { toneOf } from './tones'

/** What a dispensary sells. The tone is the strain's or the flavour's. */

const hempLeaf = (x: number, y: number, size: number, colour: string): string =>
  [-76, -50, -24, 0, 24, 50, 76]
    .map((angle) => {
      const long = size * (1 - Math.abs(angle) / 140)
      return turned(
        angle,
        x,
        y,
        shape(`M${x} ${y} q${long * 0.2} ${-long * 0.5} 0 ${-long} q${-long * 0.2} ${long * 0.5} 0 ${long}Z`, colour),
      )
    })
    .join('') + stroke(`M${x} ${y} v${size * 0.3}`, colour, Math.max(2, size / 14))

export const jar = (brush: Brush): string => {
  const { tone, random } = brush
  return [
    shadow(350, 130),
    box(X - 104, 96, 208, 250, '#ffffff', 34, { opacity: 0.5 }),
    times(20, (i) => {
      const [x, y] = [X - 70 + (i % 4) * 46 + random() * 12, 306 - Math.floor(i / 4) * 36 + random() * 10]
      return (
        circle(x, y, 27, i % 3 === 0 ? tone.shade : tone.body) +
        circle(x - 7, y - 8, 9, tone.light) +
        (i % 4 === 1 ? stroke(`M${x - 4} ${y + 4} q8 -6 12 2`, toneOf('orange').body, 4) : '')
      )
    }),
    box(X - 104, 196, 208, 96, '#ffffff', 4),
    hempLeaf(X, 268, 58, tone.body),
    box(X - 110, 62, 220, 48, toneOf('dark').body, 14),
    box(X - 110, 62, 220, 14, toneOf('dark').light, 7),
    stroke(`M${X - 86} 128 V326`, '#ffffff', 10, { opacity: 0.6 }),
  ].join('')
}

export const preroll = ({ tone }: Brush): string => {
  const joint = (dy: number, angle: number) =>
    turned(
      angle,
      X,
      200 + dy,
      shape(`M${X - 150} ${190 + dy} L${X + 96} ${180 + dy} V${220 + dy} L${X - 150} ${210 + dy}Z`, '#ffffff'),
      box(X + 96, 180 + dy, 64, 40, toneOf('ochre').light, 4),
      box(X + 96, 180 + dy, 10, 40, tone.body),
      shape(`M${X - 150} ${190 + dy} l-26 10 l26 10Z`, toneOf('cream').shade),
      stroke(`M${X - 120} ${198 + dy} l190 -4`, '#e9e4da', 3),
    )
  return [
    ellipse(X, 352, 190, 16, '#3b2a1e', { opacity: 0.16 }),
    box(X - 178, 236, 356, 108, tone.shade, 18),
    box(X - 166, 248, 332, 84, tone.body, 12),
    hempLeaf(X, 322, 62, tone.light),
    joint(-72, -8),
    joint(-20, -3),
  ].join('')
}

export const gummies = (brush: Brush): string => {
  const { tone } = brush
  return [
    shadow(340, 190),
    shape(`M${X - 150} 60 H${X + 60} L${X + 74} 330 Q${X - 40} 344 ${X - 160} 330Z`, tone.shade),
    shape(`M${X - 150} 60 H${X + 60} L${X + 62} 92 H${X - 152}Z`, '#ffffff', { opacity: 0.6 }),
    circle(X - 46, 200, 66, '#ffffff', { opacity: 0.92 }),
    hempLeaf(X - 46, 236, 66, tone.body),
    times(9, (i) => {
      const [x, y] = [X + 44 + (i % 3) * 60 - Math.floor(i / 3) * 8, 312 - Math.floor(i / 3) * 44 + (i % 2) * 6]
      return (
        box(x - 24, y - 24, 48, 48, i % 2 === 0 ? tone.body : tone.light, 15) +
        box(x - 16, y - 17, 18, 8, '#ffffff', 4, { opacity: 0.6 }) +
        times(5, (n) => circle(x - 14 + n * 7, y + 6 + (n % 2) * 7, 2, '#ffffff', { opacity: 0.8 }))
      )
    }),
  ].join('')
}

export const vape = ({ tone }: Brush): string =>
  [
    shadow(352, 150),
    box(X - 150, 96, 120, 250, '#ffffff', 16),
    box(X - 150, 96, 120, 64, tone.body, 16),
    hempLeaf(X - 90, 268, 70, tone.body),
    stroke(`M${X - 122} 300 h64 M${X - 110} 318 h40`, toneOf('white').shade, 6),
    turned(
      10,
      X + 70,
      220,
      box(X + 44, 150, 52, 200, toneOf('dark').body, 18),
      box(X + 50, 80, 40, 78, tone.light, 8),
      box(X + 50, 110, 40, 44, tone.body, 6),
      box(X + 56, 48, 28, 38, toneOf('dark').light, 10),
      circle(X + 70, 300, 9, tone.light),
    ),
    stroke(`M${X + 108} 44 q26 -14 10 -34`, '#ffffff', 8, { opacity: 0.6 }),
  ].join('')

export const tincture = ({ tone }: Brush): string =>
  [
    shadow(352, 96),
    shape(`M${X - 20} 34 q20 -22 40 0 l6 46 h-52Z`, toneOf('dark').body),
    box(X - 34, 78, 68, 42, toneOf('dark').light, 8),
    shape(
      `M${X - 30} 118 H${X + 30} V140 Q${X + 82} 150 ${X + 82} 196 V326 Q${X + 82} 348 ${X + 60} 348 H${X - 60} Q${X - 82} 348 ${X - 82} 326 V196 Q${X - 82} 150 ${X - 30} 140Z`,
      toneOf('brown').body,
    ),
    box(X - 82, 204, 164, 104, toneOf('cream').light),
    hempLeaf(X, 284, 62, tone.body),
    stroke(`M${X - 64} 178 V196 M${X - 64} 312 V330`, '#ffffff', 8, { opacity: 0.45 }),
    circle(X + 132, 300, 12, tone.body),
    shape(`M${X + 132} 262 q14 22 0 34 q-14 -12 0 -34Z`, tone.body),
  ].join('')

export const balm = (brush: Brush): string =>
  [
    shadow(334, 190),
    ellipse(X + 10, 300, 150, 44, toneOf('white').shade),
    box(X - 140, 236, 300, 64, toneOf('white').body),
    ellipse(X + 10, 236, 150, 44, '#ffffff'),
    ellipse(X + 10, 236, 128, 34, brush.tone.light),
    stroke(`M${X - 60} 232 q70 -30 120 4 t-60 14`, '#ffffff', 9, { opacity: 0.8 }),
    turned(
      -24,
      X - 90,
      180,
      ellipse(X - 90, 180, 120, 46, brush.tone.shade),
      ellipse(X - 90, 168, 120, 46, brush.tone.body),
      hempLeaf(X - 90, 188, 56, brush.tone.light),
    ),
    scatter(brush, 3, 30, (x, y) => shape(`M${x + 110} ${y - 80} q20 -30 44 -18 q-4 30 -44 18Z`, toneOf('leaf').body)),
  ].join('')
