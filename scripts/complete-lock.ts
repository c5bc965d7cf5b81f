import { readFile, writeFile } from 'node:fs/promises'

interface Entry {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  optionalDependencies?: Record<string, string>
}

const OS: Readonly<Record<string, string>> = { macos: 'darwin', windows: 'win32', linuxmusl: 'linux' }
const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony']
const CPUS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

/**
 * A registry that carries only some platforms' packages leaves the others' out of the lock, and `npm ci` then calls it out of date. This
 * adds them as what they are: optional, for another platform. Run after every change of dependencies: `npm run lock`.
 */
const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!resolves(path, name)) lock.packages[`node_modules/${name}`] = foreign(name, version, entry.dev)
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
await writeFile('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)

/** As Node does: in the nearest node_modules upwards. */
function resolves(path: string, name: string): boolean {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true
    if (base === '') return false
  }
}

function foreign(name: string, version: string, dev: boolean | undefined): Entry {
  const words = name.split(/[-/]/).map((word) => OS[word] ?? word)
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = CPUS.find((each) => words.includes(each)) ?? (os ? undefined : 'unknown')
  return {
    version: version.replace(/^[\^~]/, ''),
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    optional: true,
    ...(os && { os: [os] }),
  }
}
