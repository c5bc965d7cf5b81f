import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** True when the module with this `import.meta.url` is the program itself, not imported by one. */
export const isMain = (url: string): boolean => url === pathToFileURL(resolve(process.argv[1] ?? '')).href
