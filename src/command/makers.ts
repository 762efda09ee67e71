import { createHash } from 'node:crypto'
import type { World } from '../world.ts'

/** Packages whose version changes what a page looks like or what the PDF holds. */
const tools = [
  '@sparticuz/chromium',
  'puppeteer-core',
  'pagedjs-cli',
  'subset-font',
  '@cantoo/pdf-lib',
  '@expo-google-fonts/noto-serif-sc',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif'
]

/** Name what made the book, for its colophon: nothing of the machine, only what the lock file fixes. */
export function makersOf(world: World): string[] {
  const programs = ['engross', '@sparticuz/chromium']
  const fonts = { 'Noto Serif SC': 'noto-serif-sc', 'Noto Sans SC': 'noto-sans-sc', 'Noto Serif': 'noto-serif' }
  return [
    ...programs.map((name) => `${name} ${world.packageVersion(name)}`),
    ...Object.entries(fonts).map(
      ([family, name]) =>
        `${family}（@expo-google-fonts/${name} ${world.packageVersion(`@expo-google-fonts/${name}`)}）`
    )
  ]
}

/** Read the font that leaflets are written in. */
export function leafletFont(world: World): Uint8Array {
  return world.packageFile('@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf')
}

/** A package that had a part in the book, and the hash of its archive as the lock file has it. */
export interface Tool {
  version: string
  /** `sha512-…`, of the archive in the registry; of engross itself there is none but that of its lock file. */
  integrity: string
}

/** List the tools with versions and hashes, for `report.json`. */
export function toolRecordsOf(world: World): Record<string, Tool> {
  const lock = world.lockFile()
  const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> }
  const own = `sha512-${createHash('sha512').update(lock).digest('base64')}`
  return Object.fromEntries(
    ['engross', ...tools].map((name) => {
      const integrity =
        name === 'engross' ? own : (packages[`node_modules/${name}`]?.integrity ?? 'not in the lock file')
      return [name, { version: world.packageVersion(name), integrity }]
    })
  )
}

/** List the tools with their versions, for `doctor`. */
export function toolsOf(world: World): Record<string, string> {
  return Object.fromEntries(['engross', ...tools].map((name) => [name, world.packageVersion(name)]))
}
