// The program as one bundle: TypeScript, and the hundreds of small files of its packages, are put together once and
// kept. Starting from source costs more than a second of CPU each time, from the bundle some tenths.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const project = fileURLToPath(new URL('..', import.meta.url))
const kept = join(project, 'node_modules', '.cache', 'engross')

/**
 * How V8 compiles what runs. A build is over in seconds, and in them V8 would spend a third of all CPU on optimizing code
 * that then hardly runs: functions are optimized ten times later than usual, WebAssembly (it cuts the fonts) not at all.
 * Measured, without the proof: 184 pages 3.8 s of Node's CPU → 2.5, 727 pages 8.6 → 7.1.
 */
const compilation = ['--interrupt-budget=700000', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']

/** Packages that find files of their own beside themselves; they stay where they are. */
const external = [
  'css-tree',
  '@sparticuz/chromium',
  'esbuild',
  'fontkit',
  'pagedjs-cli',
  'pdfjs-dist',
  'puppeteer-core',
  'subset-font'
]

/** What can be loaded: the command line, and the functions it is made of. */
const entryPoints = { cli: 'src/cli.ts', index: 'src/index.ts' }

/**
 * Load the program: its bundle, made anew where any source or the lock file has changed; where no bundle can be kept,
 * the sources themselves.
 */
export async function loadProgram(entry = 'cli') {
  for (const flag of compilation) setFlagsFromString(flag)
  const folder = join(kept, `program-${fingerprint()}`)
  if (process.env.ENGROSS_DEBUG !== undefined) process.setSourceMapsEnabled(true)
  if (existsSync(folder) || (await bundleInto(folder))) {
    // What cannot be loaded is broken in the cache, or else the sources will say in their own lines what is wrong.
    const program = await import(pathToFileURL(join(folder, `${entry}.js`)).href).catch(() => undefined)
    if (program !== undefined) return program
  }
  const { register } = await import('tsx/esm/api')
  register()
  return import(new URL(`../${entryPoints[entry]}`, import.meta.url).href)
}

/** Hash of everything the bundle is made from: content, not times, for a checkout sets times as it likes. */
function fingerprint() {
  const hash = createHash('sha256')
  const files = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  for (const file of [...files.sort(), join(project, 'package-lock.json')])
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** Bundle beside and rename: two starts at once, or one broken off, never leave half a program. */
async function bundleInto(folder) {
  const beside = join(kept, `.${randomUUID()}`)
  try {
    mkdirSync(beside, { recursive: true })
    const { build } = await import('esbuild')
    const bundledScripts = JSON.stringify(join(folder, 'in-page'))
    await Promise.all([
      build({ ...options, outdir: beside, define: { bundledScripts } }),
      build({ ...inPageOptions, outdir: join(beside, 'in-page') })
    ])
    renameSync(beside, folder)
    removeFormer()
    return true
  } catch {
    return existsSync(folder)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

const options = {
  absWorkingDir: project,
  entryPoints,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external,
  charset: 'utf8',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'silent',
  tsconfigRaw: {},
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"
  },
  plugins: [
    { name: 'pdf-library', setup: bundlePdfLibrary },
    { name: 'own-place', setup: keepOwnPlace }
  ]
}

/** The scripts of the closed pages, as `src/press/browser/scripts.ts` bundles them where there is no program bundle. */
const inPageOptions = {
  absWorkingDir: project,
  entryPoints: ['src/press/in-page/*.ts'],
  bundle: true,
  format: 'iife',
  target: 'chrome120',
  charset: 'utf8',
  tsconfigRaw: {},
  logLevel: 'silent'
}

/**
 * The PDF library is hundreds of files, which `require` takes 80 ms of CPU to load; in the bundle it is one, and takes 35.
 * The modules that ask for it do so by `require` for the sake of sources that run as they are (`finish/pdf-lib.ts`).
 */
function bundlePdfLibrary(build) {
  const required = "createRequire(import.meta.url)('@cantoo/pdf-lib')"
  build.onLoad({ filter: /[/\\]src[/\\].*[/\\]pdf-lib\.ts$/ }, ({ path }) => {
    const source = readFileSync(path, 'utf8')
    if (!source.includes(required)) throw new Error(`${path} asks for the library in a way that is not known here`)
    return {
      contents: `import * as library from '@cantoo/pdf-lib'\n${source.replace(required, 'library')}`,
      loader: 'ts'
    }
  })
}

/** A module of ours goes on knowing where its source lies. */
function keepOwnPlace(build) {
  build.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
    const source = readFileSync(path, 'utf8')
    if (!source.includes('import.meta.url')) return undefined
    return { contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' }
  })
}

/** Bundles of former sources go after a day: one may still be running, and loads its parts as it comes to them. */
function removeFormer() {
  for (const name of readdirSync(kept)) {
    const path = join(kept, name)
    const days = (Date.now() - statSync(path).mtimeMs) / 86_400_000
    if (/^program-/.test(name) && days > 1) rmSync(path, { recursive: true, force: true })
  }
}
