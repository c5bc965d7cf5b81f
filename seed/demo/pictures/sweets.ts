import { type Brush, shadow, X } from './scene'
import { box, circle, ellipse, shape, stroke, times } from './svg'
import { toneOf } from './tones'

export const cake = ({ tone }: Brush): string =>
  [
    shadow(334, 190),
    ellipse(X, 326, 190, 24, '#ffffff'),
    ellipse(X, 322, 164, 17, '#f0ebe2'),
    shape(`M${X - 120} 210 L${X + 116} 162 L${X + 116} 312 L${X - 120} 318Z`, tone.body),
    shape(`M${X - 120} 236 L${X + 116} 196 L${X + 116} 214 L${X - 120} 252Z`, toneOf('cream').light),
    shape(`M${X - 120} 276 L${X + 116} 248 L${X + 116} 266 L${X - 120} 292Z`, toneOf('cream').light),
    shape(
      `M${X - 126} 206 Q${X - 40} 124 ${X + 122} 134 L${X + 122} 172 Q${X + 40} 178 ${X} 196 Q${X - 70} 214 ${X - 126} 222Z`,
      tone.light,
    ),
    ...[-92, -36, 24, 84].map((dx, i) => box(X + dx, 196 - i * 11, 20, 40 - (i % 2) * 14, tone.light, 10)),
    circle(X + 40, 116, 26, toneOf('red').body),
    circle(X + 32, 108, 7, toneOf('red').light),
    stroke(`M${X + 42} 94 q8 -26 26 -30`, toneOf('leaf').body, 5),
  ].join('')

export const icecream = ({ tone }: Brush): string =>
  [
    shadow(350, 96),
    circle(X - 58, 168, 62, toneOf('cream').body),
    circle(X + 58, 168, 62, toneOf('brown').light),
    circle(X, 128, 68, tone.body),
    circle(X - 22, 106, 18, tone.light),
    ...[-84, -44, 26, 72].map((dx) => circle(X + dx, 150 + Math.abs(dx) / 3, 8, '#ffffff', { opacity: 0.45 })),
    times(9, (i) =>
      box(
        X - 48 + i * 12,
        88 + ((i * 29) % 46),
        13,
        5,
        [toneOf('red').body, toneOf('gold').body, toneOf('teal').body][i % 3] ?? '',
        2,
        { transform: `rotate(${i * 47} ${X - 44 + i * 12} ${90 + ((i * 29) % 46)})` },
      ),
    ),
    shape(`M${X - 130} 198 H${X + 130} L${X + 78} 346 Q${X} 362 ${X - 78} 346Z`, '#ffffff', { opacity: 0.92 }),
    shape(`M${X - 130} 198 H${X + 130} L${X + 122} 222 H${X - 122}Z`, tone.shade, { opacity: 0.5 }),
    ...[-70, 0, 70].map((dx) => stroke(`M${X + dx} 236 l${dx * -0.22} 96`, tone.light, 5, { opacity: 0.8 })),
    box(X + 84, 76, 16, 110, toneOf('ochre').body, 6, { transform: `rotate(24 ${X + 92} 130)` }),
  ].join('')

/** Yoghurt, pudding or overnight oats in a glass. */
export const verrine = ({ tone }: Brush): string =>
  [
    shadow(346, 110),
    shape(`M${X - 92} 110 H${X + 92} L${X + 74} 334 Q${X} 350 ${X - 74} 334Z`, '#ffffff', { opacity: 0.55 }),
    shape(`M${X - 82} 270 H${X + 82} L${X + 74} 330 Q${X} 344 ${X - 74} 330Z`, tone.shade),
    shape(`M${X - 86} 210 Q${X} 232 ${X + 86} 206 L${X + 82} 274 Q${X} 286 ${X - 82} 274Z`, toneOf('cream').light),
    shape(`M${X - 90} 150 Q${X - 20} 176 ${X + 90} 150 L${X + 86} 212 Q${X} 236 ${X - 86} 212Z`, tone.body),
    ellipse(X, 148, 90, 22, toneOf('cream').body),
    times(7, (i) =>
      circle(
        X - 60 + i * 20,
        138 - (i % 2) * 12,
        15,
        i % 3 === 0 ? tone.body : i % 3 === 1 ? toneOf('red').body : toneOf('violet').body,
      ),
    ),
    shape(`M${X + 20} 112 q40 -54 74 -30 q-14 44 -66 40Z`, toneOf('leaf').body),
    stroke(`M${X - 78} 130 L${X - 64} 318`, '#ffffff', 8, { opacity: 0.5 }),
  ].join('')

/** A bar of chocolate, half out of its paper. */
export const chocolate = ({ tone }: Brush): string =>
  [
    shadow(344, 170),
    `<g transform="rotate(-14 ${X} 210)">`,
    box(X - 86, 66, 172, 180, toneOf('dark').body, 12),
    times(12, (i) => {
      const [x, y] = [X - 76 + (i % 3) * 53, 76 + Math.floor(i / 3) * 44]
      return box(x, y, 46, 36, toneOf('dark').light, 6) + box(x + 6, y + 5, 34, 6, '#ffffff', 3, { opacity: 0.18 })
    }),
    box(X - 98, 196, 196, 146, tone.body, 10),
    shape(
      `M${X - 98} 206 l16 -20 l16 20 l16 -20 l17 20 l16 -20 l16 20 l17 -20 l16 20 l16 -20 l16 20 l17 -20 l17 20 V216 H${X - 98}Z`,
      toneOf('white').shade,
    ),
    box(X - 66, 240, 132, 66, tone.light, 8),
    shape(`M${X} 252 q22 20 0 42 q-22 -22 0 -42Z`, toneOf('leaf').body),
    '</g>',
  ].join('')

export const cookies = ({ tone, random }: Brush): string =>
  [
    shadow(338, 190),
    ellipse(X, 322, 196, 30, '#ffffff'),
    ...[
      [X - 76, 268],
      [X + 70, 272],
      [X - 4, 196],
    ].map(([x = X, y = 0]) =>
      [
        circle(x, y + 5, 74, tone.shade),
        circle(x, y, 74, tone.body),
        circle(x - 20, y - 24, 22, tone.light, { opacity: 0.6 }),
        times(8, (i) => {
          const a = i * 0.8 + random()
          const d = 18 + ((i * 17) % 40)
          return circle(x + Math.cos(a) * d, y + Math.sin(a) * d, 9, toneOf('dark').body)
        }),
      ].join(''),
    ),
  ].join('')
