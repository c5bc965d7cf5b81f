import { readFile } from 'node:fs/promises'
import { glob } from 'tinyglobby'

const MOST_LINES = 300

/** No file that one would be afraid to open; generated code aside. */
const files = await glob(['**/*.{ts,tsx,mts,cjs}'], {
  ignore: [
    '**/node_modules/**',
    'dist/**',
    '.next/**',
    '.data/**',
    'migrations/**',
    'src/payload-types.ts',
    'client/schema.ts',
    'coverage/**',
  ],
})
const sizes = await Promise.all(
  files.map(async (file) => ({ file, lines: (await readFile(file, 'utf8')).split('\n').length - 1 })),
)
const large = sizes.filter(({ lines }) => lines > MOST_LINES)
for (const { file, lines } of large) console.error(`${file}: ${lines} lines, at most ${MOST_LINES}`)
const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
console.log(`${files.length} files, median ${sorted[Math.floor(sorted.length / 2)]} lines, largest ${sorted.at(-1)}`)
if (large.length > 0) process.exitCode = 1
