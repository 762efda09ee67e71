import type { Browser } from 'puppeteer-core'
import { type Complaint, Refusal } from '../../model/complaint.ts'
import type { Composed, Pages, StyleSheet } from '../../model/pages.ts'
import {
  counterIsKnown,
  engineIsContent,
  engineSetsSeries,
  imageIsReadable,
  marginBoxIsKnown,
  noteHasRoom,
  pageAsksForNothingElse
} from '../../model/rules.ts'
import type { Series } from '../../model/series.ts'
import { flowDocument } from '../flow-document.ts'
import type { BookFonts } from '../fonts/book-fonts.ts'
import { fontSheet } from '../fonts/book-fonts.ts'
import type { Fault } from '../in-page/result.ts'
import { millimetres } from '../millimetres.ts'
import { bookStyles } from './book-styles.ts'
import { makeUpStyles } from './make-up-styles.ts'
import { pageMapOf } from './page-map.ts'
import { setWithPagedjs } from './set.ts'
import { staticDocument } from './static-pages.ts'

const bookSheet = 'book.css'
const makeUpSheet = 'make-up.css'

/** Pages, and what the engine could not do soundly. */
interface Pressed {
  pages: Pages
  complaints: Complaint[]
}

/** Set a book with Paged.js. `flow` is its body, `screen` the sheets that only screens get. */
export async function pressWithPagedjs(
  browser: Browser,
  composed: Composed,
  flow: string,
  styles: { book: StyleSheet[]; screen: StyleSheet[] },
  fonts: BookFonts
): Promise<Pressed> {
  const beyond = beyondPagedjs(composed.series)
  if (beyond !== undefined) throw new Refusal(beyond)
  const files = new Map<string, Uint8Array | string>([...composed.assets, ...fonts.files, [makeUpSheet, makeUpStyles]])
  for (const { file, text } of styles.book) files.set(file, text)
  const sheets = styles.book.map(({ file }) => file)
  const html = flowDocument(composed, flow, sheets, [fontSheet, makeUpSheet])
  const { set, refused } = await setWithPagedjs(browser, html, files)

  const kept = new Map<string, Uint8Array>(composed.assets)
  for (const [file, body] of fonts.files) kept.set(file, bytes(body))
  kept.set(bookSheet, bytes(bookStyles(set.styles, set.size)))
  for (const { file, text } of styles.screen) kept.set(file, bytes(text))
  const links = [
    { file: fontSheet, media: undefined },
    { file: bookSheet, media: undefined },
    ...styles.screen.map(({ file }) => ({ file, media: 'screen' }))
  ]
  const pages: Pages = {
    html: staticDocument(composed, set, links),
    files: kept,
    pageMap: pageMapOf(set),
    size: { width: millimetres(set.size.width), height: millimetres(set.size.height) }
  }
  return { pages, complaints: [...set.faults.map(complaintOf), ...refused.map(pageAsksForNothingElse)] }
}

/** Paged.js has one area for notes, which it empties on each page. */
function beyondPagedjs([first, second]: Series[]): Complaint | undefined {
  if (second !== undefined) return engineSetsSeries('pagedjs', second.id, 'it has one area for notes on a page')
  if (first === undefined || (first.numbering === 'page' && first.marks === 'circled')) return undefined
  return engineSetsSeries('pagedjs', first.id, 'it marks notes with circled figures, counted anew on each page')
}

function complaintOf({ rule, at, detail }: Fault): Complaint {
  if (rule === 'note-has-room') return noteHasRoom(at)
  if (rule === 'margin-box-is-known') return marginBoxIsKnown(at, detail)
  if (rule === 'image-is-readable') return imageIsReadable(at)
  if (rule === 'counter-is-known') return counterIsKnown(detail)
  return engineIsContent(at === '' ? detail : `${detail} (${at})`)
}

function bytes(body: Uint8Array | string): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}
