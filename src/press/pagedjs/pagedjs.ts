import type { Browser } from 'puppeteer-core'
import type { Complaint } from '../../model/complaint.ts'
import { Refusal } from '../../model/complaint.ts'
import type { Composed, Pages, StyleSheet } from '../../model/pages.ts'
import { glyphExists } from '../../model/rules.ts'
import { bookFonts, fontSheet } from '../fonts/book-fonts.ts'
import { bookStyles } from './book-styles.ts'
import { flowDocument } from './flow-document.ts'
import { readFontUses } from './font-uses.ts'
import { makeUpStyles } from './make-up-styles.ts'
import { millimetres } from './millimetres.ts'
import { pageMapOf } from './page-map.ts'
import { preparedFlow } from './prepare.ts'
import { setWithPagedjs } from './set.ts'
import { staticDocument } from './static-pages.ts'

const bookSheet = 'book.css'

/** Set a book with Paged.js. */
export async function pressWithPagedjs(
  browser: Browser,
  composed: Composed,
  styles: StyleSheet[]
): Promise<{ pages: Pages; complaints: Complaint[] }> {
  const flow = preparedFlow(composed.root)
  const deadline = 60_000 + flow.length
  const printed = styles.filter(({ file }) => !isForScreens(file))
  const screen = styles.filter(({ file }) => isForScreens(file))

  const sheets = new Map(printed.map(({ file, text }) => [file, text]))
  const plain = flowDocument(composed, flow, [...sheets.keys()], [])
  const uses = await readFontUses(browser, plain, new Map<string, Uint8Array | string>([...composed.assets, ...sheets]), deadline)
  const fonts = await bookFonts(uses, styles, `${composed.title}${titlesOf(composed)}`)
  const [missing] = fonts.missing
  if (missing !== undefined) throw new Refusal(glyphExists(missing.character, missing.families, 'TODO'))

  const files = new Map<string, Uint8Array | string>([...composed.assets, ...sheets, ...fonts.files])
  files.set('make-up.css', makeUpStyles)
  const html = flowDocument(composed, flow, [...sheets.keys()], [fontSheet, 'make-up.css'])
  const { set, said, refused } = await setWithPagedjs(browser, html, files, deadline)
  void said
  void refused

  const kept = new Map<string, Uint8Array>(composed.assets)
  for (const [file, body] of fonts.files) kept.set(file, bytes(body))
  kept.set(bookSheet, bytes(bookStyles(set.styles, set.size)))
  for (const { file, text } of screen) kept.set(file, bytes(text))
  const links = [
    { file: fontSheet, media: undefined },
    { file: bookSheet, media: undefined },
    ...screen.map(({ file }) => ({ file, media: 'screen' }))
  ]
  const pages: Pages = {
    html: staticDocument(composed, set, links),
    files: kept,
    pageMap: pageMapOf(set),
    size: { width: millimetres(set.size.width), height: millimetres(set.size.height) }
  }
  return { pages, complaints: [] }
}

/** The sheet for screens is not the engine's business: it goes beside the finished pages as it is. */
function isForScreens(file: string): boolean {
  return /(^|\/)screen\.css$/.test(file)
}

function bytes(body: Uint8Array | string): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}

function titlesOf({ root }: Composed): string {
  return JSON.stringify(root.children.map((child) => (child.type === 'element' ? child.properties : '')))
}
