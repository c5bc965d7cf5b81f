import { type Brush, citrus, plate, rotation, salad, scatter, sprinkle, X, Y } from './scene'
import { box, circle, ellipse, moved, shape, stroke, times, turned } from './svg'
import { toneOf } from './tones'

/** Dishes on a plate, seen from above. Each is drawn in the tone of its sauce, meat or crust. */

const heap = (x: number, y: number, r: number, { random }: Brush, tone = toneOf('cream')): string =>
  circle(x, y, r, tone.body) +
  times(Math.round(r / 1.4), () => {
    const angle = random() * 6.3
    const d = Math.sqrt(random()) * r * 0.86
    const [gx, gy] = [x + Math.cos(angle) * d, y + Math.sin(angle) * d]
    return ellipse(gx, gy, 7, 2.8, random() < 0.4 ? tone.light : tone.shade, {
      opacity: 0.75,
      transform: rotation(random() * 180, gx, gy),
    })
  })

const steak = (x: number, y: number, angle: number, { tone }: Brush): string =>
  turned(
    angle,
    x,
    y,
    shape(
      `M${x - 52} ${y - 6} C${x - 50} ${y - 44} ${x + 6} ${y - 38} ${x + 30} ${y - 30} C${x + 66} ${y - 18} ${x + 58} ${y + 32} ${x + 16} ${y + 32} C${x - 16} ${y + 34} ${x - 54} ${y + 30} ${x - 52} ${y - 6}Z`,
      tone.body,
    ),
    ...[-28, -4, 20].map((dx) => stroke(`M${x + dx - 6} ${y - 20} l12 40`, tone.shade, 6)),
  )

export const grill = (brush: Brush): string =>
  plate(
    salad(X - 84, Y - 30, -30),
    salad(X - 66, Y - 52, 20, 0.9),
    times(7, (i) =>
      box(X - 100 + i * 15, Y + 44 + (i % 2) * 9, 12, 52, toneOf('gold').body, 4, {
        transform: rotation(i * 14 - 40, X - 94 + i * 15, Y + 66),
      }),
    ),
    steak(X + 26, Y - 38, -12 + brush.random() * 24, brush),
    steak(X + 44, Y + 34, 150 + brush.random() * 30, brush),
    circle(X - 40, Y - 4, 24, '#ffffff'),
    circle(X - 40, Y - 4, 18, toneOf('tomato').body),
  )

const drumstick = (x: number, y: number, angle: number, { tone }: Brush): string =>
  turned(
    angle,
    x,
    y,
    box(x + 24, y - 7, 48, 14, toneOf('cream').body, 7),
    circle(x + 72, y - 6, 9, toneOf('cream').body),
    circle(x + 72, y + 6, 9, toneOf('cream').body),
    shape(
      `M${x + 36} ${y - 12} C${x + 6} ${y - 44} ${x - 56} ${y - 38} ${x - 54} ${y} C${x - 56} ${y + 38} ${x + 6} ${y + 44} ${x + 36} ${y + 12}Z`,
      tone.body,
    ),
    stroke(`M${x - 30} ${y - 18} q18 -10 34 0`, tone.light, 6),
  )

export const chicken = (brush: Brush): string =>
  plate(
    salad(X - 60, Y + 84, -160, 0.9),
    salad(X + 76, Y + 60, 140, 0.9),
    drumstick(X - 20, Y - 44, -18 + brush.random() * 10, brush),
    drumstick(X - 8, Y + 30, 22 + brush.random() * 10, brush),
    citrus(X + 64, Y - 62, 26, toneOf('yellow')),
    sprinkle(brush, 8, 80),
  )

export const rice = (brush: Brush): string =>
  plate(
    heap(X - 46, Y - 6, 70, brush),
    turned(
      brush.random() * 20 - 10,
      X,
      Y,
      ...[0, 1, 2].map(
        (i) =>
          shape(
            `M${X + 22 + (i % 2) * 34} ${Y - 62 + i * 42} c26 -20 62 -4 58 18 c-2 22 -44 30 -62 16 c-12 -10 -8 -26 4 -34Z`,
            brush.tone.body,
          ) + stroke(`M${X + 34 + (i % 2) * 34} ${Y - 54 + i * 42} q16 -10 30 -2`, brush.tone.light, 5),
      ),
    ),
    salad(X - 20, Y + 92, -120, 0.8),
    salad(X + 14, Y + 98, 160, 0.7),
    sprinkle(brush, 7, 80),
  )

export const fish = ({ tone, random }: Brush): string =>
  plate(
    citrus(X - 92, Y + 54, 26, toneOf('yellow')),
    citrus(X - 60, Y + 78, 24, toneOf('yellow')),
    salad(X + 60, Y + 88, 150, 0.9),
    turned(
      -14 + random() * 10,
      X,
      Y,
      shape(
        `M${X - 128} ${Y} C${X - 90} ${Y - 66} ${X + 30} ${Y - 62} ${X + 76} ${Y - 14} L${X + 130} ${Y - 48} Q${X + 112} ${Y} ${X + 130} ${Y + 46} L${X + 76} ${Y + 14} C${X + 30} ${Y + 60} ${X - 90} ${Y + 64} ${X - 128} ${Y}Z`,
        tone.body,
      ),
      shape(
        `M${X - 128} ${Y} C${X - 110} ${Y - 32} ${X - 88} ${Y - 42} ${X - 66} ${Y - 46} Q${X - 48} ${Y} ${X - 66} ${Y + 44} C${X - 88} ${Y + 42} ${X - 110} ${Y + 32} ${X - 128} ${Y}Z`,
        tone.shade,
      ),
      ...[-24, 4, 32].map((dx) => stroke(`M${X + dx} ${Y - 34} q16 34 0 68`, tone.shade, 6)),
      circle(X - 96, Y - 12, 7, '#ffffff'),
      circle(X - 96, Y - 12, 3.5, '#222222'),
    ),
    citrus(X + 20, Y - 84, 22, toneOf('green')),
  )

export const skewers = (brush: Brush): string => {
  const { tone, random } = brush
  const cubes = [tone, toneOf('tomato'), tone, toneOf('green'), tone, toneOf('gold'), tone]
  return plate(
    salad(X - 90, Y + 60, -110),
    ...[-58, 0, 58].map((dy, row) =>
      turned(
        -24 + random() * 6,
        X,
        Y,
        box(X - 150, Y + dy - 3, 300, 6, toneOf('ochre').shade, 3),
        ...cubes.map((cube, i) => {
          const size = i % 2 === 0 ? 36 : 26
          return (
            box(X - 112 + i * 32 + (row % 2) * 4, Y + dy - size / 2, 30, size, cube.body, 9) +
            (i % 2 === 0 ? stroke(`M${X - 106 + i * 32} ${Y + dy - 8} l12 16`, cube.shade, 4) : '')
          )
        }),
      ),
    ),
    circle(X + 96, Y + 66, 26, '#ffffff'),
    circle(X + 96, Y + 66, 20, toneOf('red').body),
  )
}

export const plantain = (brush: Brush): string =>
  plate(
    scatter(brush, 13, 96, (x, y, angle) =>
      [
        ellipse(x, y + 3, 34, 21, brush.tone.shade, { transform: rotation(angle, x, y) }),
        ellipse(x, y, 34, 21, brush.tone.body, { transform: rotation(angle, x, y) }),
        ellipse(x, y, 22, 11, brush.tone.light, { transform: rotation(angle, x, y) }),
      ].join(''),
    ),
    sprinkle(brush, 6, 60),
  )

/** Sticks of cassava or parcels steamed in leaves. */
export const leafwrap = ({ tone, random }: Brush): string =>
  plate(
    ...[-66, -22, 22, 66].map((dy, i) =>
      turned(
        -18 + random() * 8,
        X,
        Y,
        box(X - 108, Y + dy - 17, 216, 34, tone.body, 17),
        box(X - 100, Y + dy - 13, 200, 8, tone.light, 4, { opacity: 0.7 }),
        ...[-64, -22, 22, 64].map((dx) => box(X + dx + (i % 2) * 8, Y + dy - 18, 5, 36, tone.shade, 2)),
      ),
    ),
  )

export const dumplings = ({ tone, random }: Brush): string =>
  [
    ellipse(X + 6, Y + 16, 158, 150, '#3b2a1e', { opacity: 0.16 }),
    circle(X, Y, 154, toneOf('ochre').body),
    circle(X, Y, 132, toneOf('cream').light),
    times(9, (i) => stroke(`M${X - 128 + i * 32} ${Y - 120} v240`, toneOf('cream').body, 3)),
    times(7, (i) => {
      const angle = (i * Math.PI) / 3 + random() * 0.2
      const [x, y] = i === 6 ? [X, Y] : [X + Math.cos(angle) * 84, Y + Math.sin(angle) * 84]
      return turned(
        random() * 60 - 30,
        x,
        y,
        shape(
          `M${x - 40} ${y + 14} Q${x} ${y - 48} ${x + 40} ${y + 14} Q${x} ${y + 32} ${x - 40} ${y + 14}Z`,
          tone.body,
        ),
        ...[-20, -7, 7, 20].map((dx) => stroke(`M${x + dx} ${y - 10 + Math.abs(dx) / 4} v12`, tone.shade, 3)),
      )
    }),
    circle(X + 140, Y + 108, 36, '#ffffff'),
    circle(X + 140, Y + 108, 28, toneOf('dark').body),
  ].join('')

export const shellfish = (brush: Brush): string =>
  plate(
    salad(X - 80, Y + 70, -130),
    salad(X + 84, Y + 66, 130),
    scatter(brush, 9, 92, (x, y, angle) =>
      turned(
        angle,
        x,
        y,
        stroke(`M${x - 20} ${y + 16} A24 24 0 1 1 ${x + 20} ${y + 14}`, brush.tone.body, 19),
        stroke(`M${x - 20} ${y + 16} A24 24 0 1 1 ${x + 20} ${y + 14}`, brush.tone.light, 5, {
          'stroke-dasharray': '3 11',
        }),
        shape(`M${x + 20} ${y + 14} l14 10 l-22 8Z`, brush.tone.shade),
      ),
    ),
    citrus(X, Y, 28, toneOf('yellow')),
  )

export const eggs = ({ tone, random }: Brush): string =>
  plate(
    box(X - 112, Y - 4, 92, 84, toneOf('ochre').shade, 18, { transform: rotation(-14, X - 66, Y + 38) }),
    box(X - 104, Y + 4, 76, 68, toneOf('gold').light, 14, { transform: rotation(-14, X - 66, Y + 38) }),
    ...[0, 1].map((i) =>
      moved(
        i * 74 - 6 + random() * 8,
        i * 62 - 74,
        shape(
          `M${X - 48} ${Y + 4} C${X - 56} ${Y - 44} ${X + 4} ${Y - 58} ${X + 30} ${Y - 34} C${X + 64} ${Y - 26} ${X + 58} ${Y + 24} ${X + 26} ${Y + 34} C${X - 4} ${Y + 54} ${X - 46} ${Y + 38} ${X - 48} ${Y + 4}Z`,
          '#ffffff',
        ),
        circle(X + 4, Y - 4, 23, toneOf('gold').body),
        ellipse(X - 4, Y - 11, 8, 5, toneOf('gold').light),
      ),
    ),
    ...[0, 1].map((i) => stroke(`M${X - 84 + i * 12} ${Y - 66 + i * 26} q16 -16 32 0 t32 0`, tone.body, 15)),
    salad(X + 20, Y + 108, 170, 0.7),
  )

export const fruit = (brush: Brush): string =>
  plate(
    scatter(brush, 8, 88, (x, y, angle, i) =>
      i % 3 === 2
        ? citrus(x, y, 30, toneOf('green'))
        : turned(
            angle,
            x,
            y,
            shape(`M${x - 46} ${y - 14} Q${x} ${y + 52} ${x + 46} ${y - 14} Z`, brush.tone.body),
            shape(`M${x - 36} ${y - 14} Q${x} ${y + 34} ${x + 36} ${y - 14} Z`, brush.tone.light),
          ),
    ),
    scatter(brush, 6, 50, (x, y) => circle(x, y, 9, toneOf('red').body)),
  )

export const flan = ({ tone }: Brush): string =>
  plate(
    circle(X, Y, 92, tone.shade),
    circle(X, Y, 76, toneOf('gold').light),
    circle(X, Y - 6, 62, tone.body),
    ellipse(X - 18, Y - 26, 22, 12, tone.light, { opacity: 0.7 }),
    salad(X + 62, Y - 46, 40, 0.5),
    circle(X + 46, Y - 62, 13, toneOf('red').body),
    circle(X + 70, Y - 78, 11, toneOf('red').shade),
  )

export const toast = (brush: Brush): string =>
  plate(
    ...[-1, 1].map((side) =>
      turned(
        side * 12,
        X + side * 58,
        Y,
        box(X + side * 58 - 52, Y - 74, 104, 148, toneOf('ochre').shade, 30),
        box(X + side * 58 - 43, Y - 64, 86, 128, brush.tone.body, 24),
        times(6, (i) =>
          circle(
            X + side * 58 - 24 + (i % 2) * 44,
            Y - 42 + Math.floor(i / 2) * 40,
            13,
            i % 3 === 0 ? toneOf('tomato').body : brush.tone.light,
          ),
        ),
      ),
    ),
    sprinkle(brush, 10, 90),
  )
