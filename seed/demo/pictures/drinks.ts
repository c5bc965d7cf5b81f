import { type Brush, citrus, shadow, steam, X } from './scene'
import { box, circle, ellipse, shape, stroke, times } from './svg'
import { toneOf } from './tones'

/** Drinks, seen from the side. The tone is the drink's, or the label's. */

export const juice = ({ tone, random }: Brush): string =>
  [
    shadow(352, 92),
    stroke(`M${X + 26} 176 L${X + 62} 30 h34`, toneOf('tomato').body, 12),
    shape(`M${X - 86} 84 H${X + 86} L${X + 66} 338 Q${X} 354 ${X - 66} 338Z`, '#ffffff', { opacity: 0.55 }),
    shape(`M${X - 80} 132 Q${X} 146 ${X + 80} 132 L${X + 64} 332 Q${X} 346 ${X - 64} 332Z`, tone.body),
    ellipse(X, 133, 80, 14, tone.light),
    ...[0, 1, 2].map((i) =>
      box(X - 46 + i * 30, 142 + ((i * 37) % 50) + random() * 10, 40, 40, '#ffffff', 8, {
        opacity: 0.35,
        transform: `rotate(${i * 24 - 14} ${X - 26 + i * 30} 180)`,
      }),
    ),
    times(6, (i) => circle(X - 40 + i * 16, 300 - ((i * 31) % 80), 4, '#ffffff', { opacity: 0.5 })),
    stroke(`M${X - 68} 106 L${X - 52} 318`, '#ffffff', 8, { opacity: 0.55 }),
    citrus(X - 84, 92, 36, tone),
    shape(`M${X + 6} 104 q6 -46 50 -48 q2 44 -42 54Z`, toneOf('leaf').body),
  ].join('')

export const coffee = ({ tone }: Brush): string =>
  [
    ellipse(X, 330, 176, 30, '#3b2a1e', { opacity: 0.16 }),
    ellipse(X, 318, 170, 30, '#ffffff'),
    ellipse(X, 312, 122, 18, '#eee8dd'),
    stroke(`M${X + 96} 196 q76 -6 66 48 q-10 50 -90 44`, '#ffffff', 22),
    shape(
      `M${X - 118} 170 H${X + 118} C${X + 118} 262 ${X + 76} 318 ${X} 318 C${X - 76} 318 ${X - 118} 262 ${X - 118} 170Z`,
      '#ffffff',
    ),
    shape(
      `M${X - 118} 170 H${X - 74} C${X - 74} 250 ${X - 52} 300 ${X - 10} 318 C${X - 80} 318 ${X - 118} 262 ${X - 118} 170Z`,
      '#ece6dc',
    ),
    ellipse(X, 170, 118, 28, '#efe9df'),
    ellipse(X, 172, 104, 22, tone.body),
    shape(`M${X} 188 C${X - 54} 180 ${X - 46} 154 ${X} 166 C${X + 46} 154 ${X + 54} 180 ${X} 188Z`, tone.light),
    steam(X, 126),
  ].join('')

export const bottle = ({ tone }: Brush): string =>
  [
    shadow(356, 70),
    box(X - 24, 36, 48, 26, toneOf('tomato').body, 6),
    shape(
      `M${X - 18} 62 H${X + 18} V108 C${X + 20} 140 ${X + 58} 150 ${X + 58} 194 V336 Q${X + 58} 354 ${X + 40} 354 H${X - 40} Q${X - 58} 354 ${X - 58} 336 V194 C${X - 58} 150 ${X - 20} 140 ${X - 18} 108Z`,
      tone.body,
    ),
    box(X - 58, 216, 116, 78, '#ffffff'),
    box(X - 58, 216, 116, 12, tone.shade),
    box(X - 58, 282, 116, 12, tone.shade),
    circle(X, 255, 20, tone.body),
    times(7, (i) => circle(X - 30 + i * 10, 190 - ((i * 23) % 60), 4, '#ffffff', { opacity: 0.5 })),
    stroke(`M${X - 42} 184 V210 M${X - 42} 300 V334`, '#ffffff', 7, { opacity: 0.5 }),
  ].join('')

export const wine = ({ tone }: Brush): string =>
  [
    shadow(356, 170),
    box(X - 118, 40, 34, 60, tone.shade, 6),
    shape(
      `M${X - 116} 92 H${X - 86} V142 C${X - 84} 168 ${X - 52} 174 ${X - 52} 214 V340 Q${X - 52} 354 ${X - 66} 354 H${X - 136} Q${X - 150} 354 ${X - 150} 340 V214 C${X - 150} 174 ${X - 118} 168 ${X - 116} 142Z`,
      '#26402f',
    ),
    box(X - 150, 226, 98, 82, toneOf('cream').light),
    stroke(`M${X - 134} 250 h66 M${X - 126} 268 h50`, tone.body, 6),
    shape(`M${X - 101} 296 l-10 -14 h20Z`, tone.body),
    stroke(`M${X - 138} 206 V220`, '#ffffff', 7, { opacity: 0.35 }),
    shape(
      `M${X + 18} 130 H${X + 142} C${X + 152} 214 ${X + 122} 250 ${X + 80} 250 C${X + 38} 250 ${X + 8} 214 ${X + 18} 130Z`,
      '#ffffff',
      { opacity: 0.6 },
    ),
    shape(
      `M${X + 15} 174 Q${X + 80} 186 ${X + 145} 174 C${X + 144} 220 ${X + 120} 244 ${X + 80} 244 C${X + 40} 244 ${X + 16} 220 ${X + 15} 174Z`,
      tone.body,
    ),
    ellipse(X + 80, 175, 65, 9, tone.light),
    box(X + 74, 248, 12, 88, '#ffffff', 0, { opacity: 0.8 }),
    ellipse(X + 80, 342, 54, 10, '#ffffff', { opacity: 0.9 }),
  ].join('')

const tin = (x: number, top: number, height: number, { tone }: Brush): string =>
  [
    box(x - 50, top, 100, height, tone.body, 16),
    box(x - 50, top + 30, 100, 16, tone.light),
    box(x - 50, top + height - 44, 100, 12, tone.shade),
    box(x - 42, top - 8, 84, 16, '#d6d9db', 8),
    ellipse(x, top - 2, 36, 5, '#aeb4b8'),
    circle(x, top + height / 2 + 4, 32, '#ffffff', { opacity: 0.92 }),
    shape(`M${x} ${top + height / 2 - 18} q24 22 0 44 q-24 -22 0 -44Z`, tone.body),
    stroke(`M${x - 36} ${top + 58} v${height - 116}`, '#ffffff', 8, { opacity: 0.35 }),
  ].join('')

export const can = (brush: Brush): string =>
  [
    shadow(350, 120),
    tin(X, 92, 252, brush),
    times(8, (i) => ellipse(X - 40 + ((i * 29) % 82), 130 + ((i * 47) % 180), 3, 5, '#ffffff', { opacity: 0.55 })),
  ].join('')

/** Four cans, as they are sold. */
export const cans = (brush: Brush): string =>
  [
    shadow(350, 220),
    tin(X - 120, 132, 206, brush),
    tin(X + 120, 132, 206, brush),
    tin(X - 42, 144, 206, brush),
    tin(X + 62, 144, 206, brush),
    box(X - 178, 128, 356, 22, '#ffffff', 11, { opacity: 0.85 }),
  ].join('')

export const beer = ({ tone }: Brush): string =>
  [
    shadow(352, 110),
    stroke(`M${X + 74} 168 q74 -4 70 58 q-4 64 -76 56`, '#ffffff', 22, { opacity: 0.85 }),
    box(X - 88, 112, 172, 234, '#ffffff', 18, { opacity: 0.6 }),
    box(X - 78, 138, 152, 198, tone.body, 12),
    ...[-50, -6, 38].map((dx) => box(X + dx - 6, 158, 20, 158, tone.light, 10, { opacity: 0.75 })),
    ...[-74, -36, 2, 40, 74].map((dx, i) => circle(X + dx - 4, 116 - (i % 2) * 14, 34, '#ffffff')),
    box(X - 82, 116, 160, 34, '#ffffff', 12),
    shape(`M${X - 60} 146 q10 44 22 0Z`, '#ffffff'),
  ].join('')

export const spirit = ({ tone }: Brush): string =>
  [
    shadow(352, 120),
    box(X - 24, 40, 48, 40, toneOf('dark').body, 8),
    box(X - 18, 78, 36, 34, '#ffffff', 0, { opacity: 0.7 }),
    box(X - 92, 108, 184, 240, '#ffffff', 26, { opacity: 0.65 }),
    box(X - 82, 150, 164, 188, tone.body, 18),
    box(X - 62, 186, 124, 108, toneOf('cream').light, 8),
    stroke(`M${X - 42} 216 h84 M${X - 30} 238 h60`, tone.shade, 7),
    circle(X, 266, 12, tone.shade),
    stroke(`M${X - 74} 136 V320`, '#ffffff', 9, { opacity: 0.5 }),
  ].join('')
