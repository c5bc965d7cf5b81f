import { mkdir, readFile, writeFile } from 'node:fs/promises'

/** The two products of a build: `dist/*.mjs` and `.next`. */
export type BuildPart = 'server' | 'panel'

type Stamp = Partial<Record<BuildPart, string>>

const FILE = 'dist/.stamp'

/** True when this part was last built from sources with this hash. */
export async function isBuilt(part: BuildPart, hash: string): Promise<boolean> {
  return (await readStamp())[part] === hash
}

/** Runs a build and stamps it; while it runs and after a failure there is no stamp, for what lies there is half a build. */
export async function stamped(part: BuildPart, hash: string, build: () => Promise<void>): Promise<void> {
  await writeStamp({ ...(await readStamp()), [part]: undefined })
  await build()
  await writeStamp({ ...(await readStamp()), [part]: hash })
}

async function readStamp(): Promise<Stamp> {
  try {
    return JSON.parse(await readFile(FILE, 'utf8')) as Stamp
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return {}
    throw error
  }
}

async function writeStamp(stamp: Stamp): Promise<void> {
  await mkdir('dist', { recursive: true })
  await writeFile(FILE, JSON.stringify(stamp))
}
