import type { Browser } from 'puppeteer-core'
import { noteMark } from '../../model/note-mark.ts'
import type { Composed, FontFile, StyleSheet } from '../../model/pages.ts'
import type { Series } from '../../model/series.ts'
import type { FontUse } from '../in-page/result.ts'
import { fontFiles } from './faces.ts'
import { readFontUses } from './font-uses.ts'
import { fontStyles, subset, subsetFile } from './subset.ts'
import type { Demand } from './usage.ts'
import { demandOf } from './usage.ts'

/** The fonts of a book, cut to it. */
export interface BookFonts {
  /** Font files by path, and `fonts.css`. */
  files: Map<string, Uint8Array | string>
  /** What they were cut to: all that the flow sets, and what no flow says. */
  characters: Set<string>
  missing: Demand['missing']
}

export const fontSheet = 'fonts.css'

/** Choose and cut the fonts of a book: of the families that its style sheets name, what it uses. */
export async function bookFonts(
  browser: Browser,
  composed: Composed,
  flow: string,
  styles: StyleSheet[]
): Promise<BookFonts> {
  return fontsFor(await readFontUses(browser, composed, flow, styles), composed, flow, styles)
}

/** The same, where the browser has said already which characters are set in what. */
export async function fontsFor(
  uses: FontUse[],
  composed: Composed,
  flow: string,
  styles: StyleSheet[]
): Promise<BookFonts> {
  const css = styles.map(({ text }) => text).join('\n')
  const fonts = fontFiles(composed.fonts, (family) => css.includes(family))
  // Running heads are made from titles that stand in attributes.
  const titles = [...flow.matchAll(/ data-(?:title|book)="([^"]*)"/g)].map(([, title]) => title)
  const generated = generatedCharacters(css, composed.series) + titles.join('')
  const demand = demandOf(uses, fonts, generated)
  const characters = new Set([...uses.map((use) => use.characters), generated].join(''))
  const files = new Map<string, Uint8Array | string>([[fontSheet, fontStyles(fonts)]])
  for (const font of fonts) files.set(subsetFile(font), await subset(font, charactersFor(demand, font)))
  return { files, characters, missing: demand.missing }
}

function charactersFor({ characters }: Demand, font: FontFile): string {
  return characters.get(font) ?? ''
}

/** Characters that stand in no text of the flow: figures, marks of notes, generated content of the style sheets. */
function generatedCharacters(css: string, series: Series[]): string {
  const marks = series.flatMap(({ marks }) => Array.from({ length: 50 }, (_, at) => noteMark(at + 1, marks))).join('')
  const strings = [...css.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)]
  const contents = strings.map((match) => unescaped(match[1] ?? match[2] ?? ''))
  return `0123456789ivxlcdm() ${marks}${contents.join('')}`
}

function unescaped(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(Number.parseInt(code, 16))
  )
}
