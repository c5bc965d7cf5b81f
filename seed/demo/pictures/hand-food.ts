import { type Brush, citrus, shadow, steam, X } from './scene'
import { box, circle, ellipse, shape, stroke, times, turned } from './svg'
import { toneOf } from './tones'

/** What is eaten from the hand, seen from the side. */

const lettuce = (y: number, from = X - 122, width = 244): string =>
  shape(
    `M${from} ${y} ${times(8, (i) => `q${width / 32} ${i % 2 === 0 ? 20 : 26} ${width / 16} 4 q${width / 32} -12 ${width / 16} -4 `)} V${y - 16} H${from}Z`,
    toneOf('green').body,
  )

export const burger = (brush: Brush): string => {
  const { tone } = brush
  return [
    shadow(342, 170),
    box(X - 118, 286, 236, 46, toneOf('ochre').body, 22),
    box(X - 118, 286, 236, 16, toneOf('ochre').light, 8),
    lettuce(284),
    box(X - 124, 238, 248, 42, tone.shade, 20),
    box(X - 124, 238, 248, 16, tone.body, 8),
    shape(
      `M${X - 120} 232 H${X + 120} L${X + 62} 272 L${X + 30} 240 L${X - 34} 240 L${X - 70} 262Z`,
      toneOf('gold').body,
    ),
    box(X - 108, 214, 104, 20, toneOf('tomato').body, 10),
    box(X + 4, 214, 104, 20, toneOf('tomato').body, 10),
    lettuce(210),
    shape(
      `M${X - 122} 198 C${X - 126} 112 ${X - 60} 84 ${X} 84 C${X + 60} 84 ${X + 126} 112 ${X + 122} 198Z`,
      toneOf('ochre').body,
    ),
    shape(
      `M${X - 96} 150 C${X - 84} 112 ${X - 40} 100 ${X - 6} 100 C${X - 52} 112 ${X - 74} 128 ${X - 82} 156Z`,
      toneOf('ochre').light,
    ),
    times(13, (i) =>
      ellipse(
        X - 76 + (i % 5) * 38 + (Math.floor(i / 5) % 2) * 18,
        116 + Math.floor(i / 5) * 24 + Math.abs(2 - (i % 5)) * 6,
        6,
        4,
        toneOf('cream').light,
      ),
    ),
  ].join('')
}

export const sandwich = (brush: Brush): string => {
  const { tone } = brush
  return [
    shadow(336, 210),
    turned(
      -7,
      X,
      230,
      box(X - 196, 244, 392, 66, toneOf('ochre').body, 33),
      lettuce(240, X - 184, 368),
      box(X - 178, 208, 356, 30, tone.body, 15),
      times(6, (i) => box(X - 170 + i * 58, 200, 48, 16, toneOf('tomato').body, 8)),
      times(5, (i) => ellipse(X - 140 + i * 70, 196, 26, 9, toneOf('cream').light)),
      shape(
        `M${X - 196} 192 C${X - 190} 122 ${X - 120} 116 ${X} 116 C${X + 120} 116 ${X + 190} 122 ${X + 196} 192Z`,
        toneOf('ochre').body,
      ),
      ...[-110, -40, 30, 100].map((dx) => stroke(`M${X + dx} 132 q28 14 40 44`, toneOf('ochre').light, 9)),
    ),
  ].join('')
}

export const wrap = (brush: Brush): string => {
  const { tone } = brush
  const half = (x: number, angle: number) =>
    turned(
      angle,
      x,
      230,
      box(x - 52, 120, 104, 216, toneOf('cream').body, 34),
      times(7, (i) => ellipse(x - 30 + ((i * 37) % 62), 170 + i * 22, 7, 4, toneOf('ochre').light)),
      ellipse(x, 132, 50, 34, toneOf('cream').shade),
      ellipse(x, 132, 42, 27, toneOf('green').body),
      ellipse(x - 14, 130, 17, 13, tone.body),
      ellipse(x + 15, 124, 13, 10, toneOf('tomato').body),
      ellipse(x + 12, 140, 16, 9, toneOf('cream').light),
      box(x - 54, 262, 108, 78, '#ffffff', 12),
      box(x - 54, 262, 108, 14, toneOf('tomato').light, 0, { opacity: 0.7 }),
    )
  return [shadow(344, 180), half(X - 72, -10), half(X + 72, 10)].join('')
}

export const tacos = (brush: Brush): string => {
  const { tone } = brush
  const taco = (x: number) =>
    [
      shape(`M${x - 84} 300 A84 106 0 0 1 ${x + 84} 300Z`, toneOf('ochre').body),
      times(8, (i) =>
        circle(
          x - 62 + i * 18,
          236 - Math.sin((i / 7) * Math.PI) * 46,
          15,
          [tone.body, toneOf('green').body, toneOf('tomato').body, toneOf('cream').light][i % 4] ?? tone.body,
        ),
      ),
      shape(`M${x - 92} 312 A92 104 0 0 1 ${x + 76} 312Z`, toneOf('gold').body),
      times(5, (i) => circle(x - 58 + i * 27, 288 - (i % 2) * 26, 4, toneOf('ochre').body)),
    ].join('')
  return [shadow(318, 230), taco(X - 128), taco(X + 8), taco(X + 142), citrus(X + 190, 324, 26, toneOf('green'))].join(
    '',
  )
}

export const fries = (brush: Brush): string => {
  const { tone, random } = brush
  return [
    shadow(346, 120),
    times(15, (i) =>
      box(
        X - 100 + i * 13.5,
        92 + random() * 56,
        15,
        170,
        i % 3 === 0 ? tone.light : i % 3 === 1 ? tone.body : tone.shade,
        4,
        { transform: `rotate(${Math.round((i - 7) * 2.2)} ${X - 92 + i * 13} 300)` },
      ),
    ),
    shape(`M${X - 116} 190 Q${X} 236 ${X + 116} 190 L${X + 88} 340 H${X - 88}Z`, toneOf('tomato').body),
    shape(`M${X - 116} 190 Q${X} 236 ${X + 116} 190 L${X + 112} 212 Q${X} 258 ${X - 112} 212Z`, toneOf('tomato').shade),
    circle(X, 290, 30, '#ffffff'),
    shape(`M${X - 14} 292 q14 -26 28 0 q-14 18 -28 0Z`, toneOf('gold').body),
  ].join('')
}

/** Little fried or baked things in a paper bag or basket: beignets, accras, nuggets, patties. */
export const bites = (brush: Brush): string => {
  const { tone } = brush
  return [
    shadow(336, 180),
    times(11, (i) => {
      const row = i < 5 ? 0 : i < 9 ? 1 : 2
      const x = X - 112 + (row === 0 ? i : row === 1 ? i - 5 + 0.5 : i - 9 + 1.5) * 56
      const y = 232 - row * 42
      return circle(x, y, 33, tone.shade) + circle(x, y - 4, 31, tone.body) + ellipse(x - 9, y - 14, 11, 7, tone.light)
    }),
    shape(`M${X - 168} 230 H${X + 168} L${X + 136} 330 Q${X} 344 ${X - 136} 330Z`, toneOf('ochre').shade),
    times(6, (i) => stroke(`M${X - 146 + i * 4} ${248 + i * 15} H${X + 146 - i * 4}`, toneOf('ochre').body, 6)),
    times(9, (i) => stroke(`M${X - 130 + i * 33} 240 l${(4 - i) * -3} 92`, toneOf('ochre').light, 4, { opacity: 0.7 })),
  ].join('')
}

export const loaf = (brush: Brush): string => {
  const { tone } = brush
  return [
    shadow(322, 210),
    box(X - 210, 296, 420, 20, toneOf('brown').light, 10),
    ...[0, 1, 2].map((i) =>
      turned(
        -10 + i * 3,
        X,
        240,
        shape(
          `M${X - 180 + i * 20} ${292 - i * 54} C${X - 196} ${232 - i * 50} ${X - 90} ${226 - i * 46} ${X} ${226 - i * 46} C${X + 100} ${226 - i * 46} ${X + 190} ${236 - i * 50} ${X + 172 - i * 20} ${292 - i * 54}Z`,
          tone.body,
        ),
        ...[-92, -32, 28, 88].map((dx) => stroke(`M${X + dx} ${244 - i * 48} q24 10 32 30`, tone.light, 9)),
      ),
    ),
    steam(X, 120),
  ].join('')
}

export const croissant = (brush: Brush): string => {
  const { tone } = brush
  return [
    shadow(318, 170),
    turned(
      -8,
      X,
      230,
      shape(
        `M${X - 168} 292 C${X - 150} 150 ${X - 60} 116 ${X} 116 C${X + 60} 116 ${X + 150} 150 ${X + 168} 292 C${X + 110} 300 ${X + 92} 240 ${X + 56} 232 Q${X} 214 ${X - 56} 232 C${X - 92} 240 ${X - 110} 300 ${X - 168} 292Z`,
        tone.body,
      ),
      ...[-104, -56, 0, 56, 104].map((dx) =>
        stroke(
          `M${X + dx * 0.9} ${132 + Math.abs(dx) * 0.62} q${dx * 0.16} 50 ${dx * -0.06} ${96 - Math.abs(dx) * 0.2}`,
          tone.shade,
          6,
        ),
      ),
      ...[-80, -28, 28, 80].map((dx) =>
        stroke(`M${X + dx} ${136 + Math.abs(dx) * 0.5} q${dx * 0.1} 20 0 40`, tone.light, 8),
      ),
    ),
  ].join('')
}
