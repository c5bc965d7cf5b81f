#!/usr/bin/env node
import { existsSync } from 'node:fs'

/** The built program; in a tree that nobody has built yet, its source. */
const built = new URL('../dist/verify.mjs', import.meta.url)
if (existsSync(built)) await import(built.href)
else {
  const { tsImport } = await import('tsx/esm/api')
  await tsImport('../src/verify/index.ts', import.meta.url)
}
