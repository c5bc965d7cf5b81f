import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Look } from '../tests/walk/look'
import type { Language } from '../tests/walk/tabs'
import { fileOf, type Picture } from '../tests/walk/take-picture'
import { VIEWS } from '../tests/walk/views'

const IMAGES = 'docs/images'
/** A newcomer waits for them. */
const MAX_BYTES = 250_000

/** The best four: between them both languages, both themes, and a phone. */
export const README_PICTURES: readonly Picture[] = [
  picture('dispatch', 'en', { theme: 'dark', width: 1440 }),
  picture('kitchen', 'fr', { theme: 'light', width: 1440 }),
  picture('dashboard-admin', 'en', { theme: 'light', width: 1440 }),
  picture('order-running', 'en', { theme: 'light', width: 390 }),
]

function picture(name: string, language: Language, look: Look): Picture {
  const view = VIEWS.find((each) => each.name === name)
  if (!view) throw new Error(`There is no view ${name}.`)
  return { view, language, look }
}

/** Makes `docs/images/<view>.webp` of the pictures that were taken. */
export async function writeReadmePictures(folder: string): Promise<void> {
  await mkdir(IMAGES, { recursive: true })
  for (const each of README_PICTURES) {
    const file = join(IMAGES, `${each.view.name}.webp`)
    const { size } = await sharp(fileOf(folder, each)).webp({ quality: 82 }).toFile(file)
    if (size > MAX_BYTES) throw new Error(`${file} has ${size} bytes, at most ${MAX_BYTES}`)
    console.log(`${file}: ${Math.round(size / 1000)} kB`)
  }
}
