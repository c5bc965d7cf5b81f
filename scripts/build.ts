import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { stamped } from './build-stamp'
import { isMain } from './is-main'
import { runStep } from './run-step'
import { sourceHash } from './source-hash'
import { timed } from './timed'

const ENTRIES = {
  server: 'src/server/index.ts',
  migrate: 'src/server/migrate.ts',
  seed: 'seed/index.ts',
  verify: 'src/verify/index.ts',
}

/** `dist/server.mjs`, `dist/migrate.mjs` and `dist/seed.mjs`: our code in one file each, packages from node_modules. */
export async function buildServer(): Promise<void> {
  const entries = Object.entries(ENTRIES)
  // A bundle whose source is gone must not be run by mistake.
  for (const [name] of entries) await rm(`dist/${name}.mjs`, { force: true })
  await build({
    entryPoints: Object.fromEntries(entries.filter(([, source]) => existsSync(source))),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** The panel and the public pages, by `next build`; neither secrets nor a database are needed. */
export async function buildPanel(options: { signal?: AbortSignal; log?: string } = {}): Promise<void> {
  await runStep(['node_modules/next/dist/bin/next', 'build'], { ...options, env: { NODE_ENV: 'production' } })
}

if (isMain(import.meta.url)) {
  const hash = sourceHash()
  await timed('server bundles', () => stamped('server', hash, buildServer))
  if (!process.argv.includes('--no-next')) await timed('panel', () => stamped('panel', hash, buildPanel))
}
