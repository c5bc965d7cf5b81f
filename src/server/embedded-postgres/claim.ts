import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'

/** Writes `value` to `file` unless somebody was faster; returns what the file says. A link appears whole or not at all. */
export async function claim(file: string, value: string): Promise<string> {
  const mine = `${file}.${randomUUID()}`
  await writeFile(mine, `${value}\n`)
  try {
    await link(mine, file)
    return value
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return (await readFile(file, 'utf8')).trim()
  } finally {
    await rm(mine)
  }
}
