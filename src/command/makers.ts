import type { World } from '../world.ts'

/** Packages whose version changes what a page looks like or what the PDF holds. */
const tools = [
  '@sparticuz/chromium',
  'pagedjs-cli',
  'subset-font',
  '@cantoo/pdf-lib',
  '@expo-google-fonts/noto-serif-sc',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif'
]

/** Name what made the book, for its colophon: nothing of the machine, only what the lock file fixes. */
export function makersOf(world: World): string[] {
  const programs = ['engross', 'pagedjs-cli', '@sparticuz/chromium']
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

/** List the tools with their versions, for `report.json`. */
export function toolsOf(world: World): Record<string, string> {
  return Object.fromEntries(['engross', ...tools].map((name) => [name, world.packageVersion(name)]))
}
