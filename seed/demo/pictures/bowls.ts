import { type Brush, bowl, plate, rotation, salad, scatter, sprinkle, X, Y } from './scene'
import { box, circle, ellipse, shape, stroke, times, turned } from './svg'
import { type ToneName, toneOf } from './tones'

/** Dishes in a bowl, seen from above. */

const RIMS: readonly ToneName[] = ['white', 'teal', 'cream', 'blue', 'ochre']
const rimOf = ({ random }: Brush) => toneOf(RIMS[Math.floor(random() * RIMS.length)] ?? 'white')

export const stew = (brush: Brush): string => {
  const { tone, random } = brush
  return bowl(
    rimOf(brush),
    tone.body,
    scatter(brush, 22, 112, (x, y, angle) =>
      ellipse(x, y, 24, 14, random() < 0.5 ? tone.shade : tone.light, {
        opacity: 0.55,
        transform: rotation(angle, x, y),
      }),
    ),
    scatter(brush, 6, 78, (x, y, angle) =>
      turned(
        angle,
        x,
        y,
        box(x - 24, y - 18, 48, 36, toneOf('brown').body, 14),
        stroke(`M${x - 12} ${y - 7} q12 -8 24 0`, toneOf('brown').light, 5),
      ),
    ),
    sprinkle(brush, 12, 100, toneOf('green').light),
  )
}

/** A sauce with something pink in it: shrimps, crayfish. */
export const seafoodstew = (brush: Brush): string => {
  const { tone, random } = brush
  return bowl(
    rimOf(brush),
    tone.body,
    scatter(brush, 24, 112, (x, y, angle) =>
      ellipse(x, y, 22, 12, random() < 0.5 ? tone.shade : tone.light, {
        opacity: 0.6,
        transform: rotation(angle, x, y),
      }),
    ),
    scatter(brush, 6, 80, (x, y, angle) =>
      turned(
        angle,
        x,
        y,
        stroke(`M${x - 17} ${y + 13} A20 20 0 1 1 ${x + 17} ${y + 12}`, toneOf('pink').body, 15),
        stroke(`M${x - 17} ${y + 13} A20 20 0 1 1 ${x + 17} ${y + 12}`, toneOf('pink').light, 4, {
          'stroke-dasharray': '3 9',
        }),
      ),
    ),
  )
}

export const soup = (brush: Brush): string => {
  const { tone, random } = brush
  return bowl(
    rimOf(brush),
    tone.body,
    times(7, (i) =>
      stroke(
        `M${X - 96} ${Y - 10 + i * 13} q48 ${30 - random() * 50} 96 0 t84 ${random() * 18}`,
        toneOf('cream').light,
        6,
      ),
    ),
    ...[0, 1, 2].map((i) =>
      turned(
        i * 9 - 12,
        X - 50,
        Y - 50,
        box(X - 96, Y - 84 + i * 26, 104, 18, toneOf('brown').body, 8),
        box(X - 96, Y - 84 + i * 26, 104, 6, toneOf('pink').light, 3),
      ),
    ),
    circle(X + 56, Y - 40, 34, '#ffffff'),
    circle(X + 56, Y - 40, 17, toneOf('orange').body),
    scatter(brush, 9, 96, (x, y) => circle(x, y, 8, 'none', { stroke: toneOf('green').body, 'stroke-width': 5 })),
    ...[0, 1].map((i) =>
      stroke(`M${X - 150} ${Y + 118 + i * 18} L${X + 190} ${Y - 84 + i * 18}`, toneOf('dark').body, 8),
    ),
  )
}

export const pasta = (brush: Brush): string => {
  const { tone, random } = brush
  return bowl(
    toneOf('white'),
    toneOf('gold').light,
    times(16, (i) => {
      const r = 20 + i * 6
      const turn = random() * 360
      return `<g transform="${rotation(turn, X, Y)}">${stroke(`M${X - r} ${Y} A${r} ${r * 0.9} 0 0 1 ${X + r * 0.7} ${Y - r * 0.5}`, i % 2 === 0 ? toneOf('gold').body : toneOf('ochre').body, 8)}</g>`
    }),
    shape(
      `M${X - 66} ${Y + 6} C${X - 72} ${Y - 62} ${X + 4} ${Y - 72} ${X + 44} ${Y - 50} C${X + 86} ${Y - 20} ${X + 62} ${Y + 58} ${X + 10} ${Y + 54} C${X - 30} ${Y + 62} ${X - 60} ${Y + 44} ${X - 66} ${Y + 6}Z`,
      tone.body,
    ),
    scatter(brush, 6, 44, (x, y) => circle(x, y, 12, tone.shade)),
    scatter(brush, 8, 50, (x, y, angle) =>
      box(x - 9, y - 3, 18, 6, toneOf('cream').light, 3, { transform: rotation(angle, x, y) }),
    ),
    salad(X + 8, Y + 12, 20, 0.6, toneOf('leaf')),
    salad(X + 4, Y + 14, -50, 0.5, toneOf('leaf')),
  )
}

export const leaves = (brush: Brush): string =>
  bowl(
    rimOf(brush),
    toneOf('green').shade,
    scatter(brush, 18, 92, (x, y, angle, i) => salad(x, y, angle, 1.05, toneOf(i % 3 === 0 ? 'leaf' : 'green'))),
    scatter(brush, 6, 80, (x, y) => circle(x, y, 17, brush.tone.body) + circle(x - 5, y - 5, 5, brush.tone.light)),
    scatter(brush, 7, 92, (x, y, angle) =>
      box(x - 10, y - 10, 20, 20, toneOf('ochre').body, 5, { transform: rotation(angle, x, y) }),
    ),
  )

/** Grains under coloured rows of vegetables. */
export const grains = (brush: Brush): string => {
  const colours: readonly ToneName[] = ['green', 'orange', 'purple', 'gold', 'tomato']
  const wedge = (i: number) => {
    const [a, b] = [(i * Math.PI * 2) / 5, ((i + 1) * Math.PI * 2) / 5]
    const at = (t: number) => `${Math.round(X + Math.cos(t) * 122)} ${Math.round(Y + Math.sin(t) * 122)}`
    const tone = i === 0 ? brush.tone : toneOf(colours[i] ?? 'green')
    const mid = (a + b) / 2
    return (
      shape(`M${X} ${Y} L${at(a)} A122 122 0 0 1 ${at(b)}Z`, tone.body) +
      times(5, (n) => {
        const r = 46 + n * 16
        const t = mid + (n % 2 === 0 ? -0.16 : 0.18)
        return ellipse(X + Math.cos(t) * r, Y + Math.sin(t) * r, 16, 8, n % 2 === 0 ? tone.light : tone.shade, {
          transform: rotation((t * 180) / Math.PI + 90, X + Math.cos(t) * r, Y + Math.sin(t) * r),
        })
      })
    )
  }
  return bowl(
    rimOf(brush),
    toneOf('cream').body,
    times(5, wedge),
    circle(X, Y, 38, '#ffffff'),
    circle(X, Y, 20, toneOf('gold').body),
    sprinkle(brush, 10, 110, '#ffffff'),
  )
}

export const sushi = (brush: Brush): string => {
  const { tone } = brush
  const roll = (x: number, y: number) =>
    circle(x + 2, y + 4, 31, '#000000', { opacity: 0.15 }) +
    circle(x, y, 31, '#24312c') +
    circle(x, y, 25, '#ffffff') +
    circle(x, y, 12, tone.body) +
    circle(x - 4, y + 3, 5, toneOf('green').body)
  const nigiri = (x: number, y: number) =>
    box(x - 36, y - 17, 72, 40, '#ffffff', 18) +
    shape(
      `M${x - 40} ${y - 2} Q${x - 34} ${y - 32} ${x} ${y - 30} Q${x + 36} ${y - 32} ${x + 40} ${y - 2} Q${x} ${y + 14} ${x - 40} ${y - 2}Z`,
      tone.body,
    ) +
    [-16, 4, 22].map((dx) => stroke(`M${x + dx} ${y - 24} l-8 24`, tone.light, 4)).join('')
  return [
    box(X - 184, Y - 108, 378, 240, '#3b2a1e', 20, { opacity: 0.16 }),
    box(X - 190, Y - 122, 380, 240, toneOf('brown').body, 20),
    box(X - 178, Y - 110, 356, 216, toneOf('brown').light, 14),
    times(8, (i) => roll(X - 132 + (i % 4) * 72, Y - 64 + Math.floor(i / 4) * 70)),
    ...[0, 1, 2].map((i) => nigiri(X - 108 + i * 96, Y + 74)),
    circle(X + 150, Y - 60, 17, toneOf('green').light),
    shape(`M${X + 128} ${Y + 4} q22 -24 44 0 q-22 24 -44 0Z`, toneOf('pink').light),
  ].join('')
}

export const pizza = (brush: Brush): string => {
  const { tone, random } = brush
  return [
    ellipse(X + 6, Y + 16, 164, 156, '#3b2a1e', { opacity: 0.18 }),
    circle(X, Y, 160, toneOf('ochre').body),
    circle(X, Y, 142, toneOf('tomato').body),
    circle(X, Y, 134, toneOf('gold').light),
    scatter(brush, 16, 116, (x, y) =>
      circle(x, y, 20 + random() * 12, random() < 0.5 ? toneOf('gold').body : toneOf('cream').light, { opacity: 0.7 }),
    ),
    scatter(
      brush,
      11,
      110,
      (x, y) => circle(x, y, 19, tone.shade) + circle(x, y - 1, 17, tone.body) + circle(x - 5, y - 5, 3, tone.light),
    ),
    scatter(brush, 7, 96, (x, y, angle) => salad(x, y, angle, 0.42, toneOf('leaf'))),
    times(4, (i) =>
      stroke(`M${X - 158} ${Y} H${X + 158}`, toneOf('ochre').shade, 3, {
        opacity: 0.55,
        transform: rotation(i * 45 + 12, X, Y),
      }),
    ),
  ].join('')
}

export const pie = (brush: Brush): string => {
  const { tone } = brush
  return plate(
    circle(X, Y, 104, toneOf('ochre').body),
    times(20, (i) => {
      const t = (i * Math.PI) / 10
      return circle(X + Math.cos(t) * 100, Y + Math.sin(t) * 100, 14, toneOf('ochre').light)
    }),
    circle(X, Y, 86, tone.body),
    scatter(brush, 8, 60, (x, y) => circle(x, y, 14, '#ffffff') + circle(x, y - 3, 8, toneOf('cream').body)),
    shape(`M${X} ${Y} L${X + 128} ${Y + 26} L${X + 92} ${Y + 96}Z`, '#f6f2ea'),
  )
}
