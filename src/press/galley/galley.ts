import { isDeepStrictEqual } from 'node:util'
import type { Browser } from 'puppeteer-core'
import type { Complaint } from '../../model/complaint.ts'
import type { PageMap } from '../../model/page-map.ts'
import type { Composed, Pages } from '../../model/pages.ts'
import { type Book, keyOf, openBook, type Styles, wantsOtherFonts } from './book.ts'
import { cutBook } from './cut-book.ts'
import { lay } from './lay.ts'
import { partsMarkup } from './parts-markup.ts'
import { bookPages, pageMapOf } from './to-pages.ts'

/**
 * Our own engine, which works as a compositor did.
 *
 * ```
 *   Composed ─▶ lay out and measure ─▶ make up ─▶ cut ─▶ Pages
 *               lay.ts, in-page/galley  make-up/   cut-book.ts, in-page/galley/cut.ts
 *                    ▲ a part that changed  │ PageMap
 *                    └──────── settle ◀─────┘
 * ```
 *
 * Nothing is laid out twice: the galleys stay on the desk from pass to pass, and only parts that changed are put
 * there anew. It holds one book at a time.
 */
export interface Galley {
  /** Lay out what changed since the last call, and decide the pages. */
  makeUp: (composed: Composed, styles: Styles) => Promise<PageMap>
  /** Cut the galleys into the pages decided last; the desk is empty afterwards. */
  cut: () => Promise<Pages>
  close: () => Promise<void>
}

/** Set up the engine. `refuse` gets all complaints, and throws a `Refusal` where one of them is an error. */
export function createGalley(browser: Browser, refuse: (complaints: Complaint[]) => void): Galley {
  let book: Book | undefined
  let lying: { composed: Composed; styles: Styles } | undefined

  async function close(): Promise<void> {
    const former = book
    book = undefined
    lying = undefined
    await former?.tab.close()
  }

  async function makeUp(composed: Composed, styles: Styles): Promise<PageMap> {
    if (book === undefined || lying?.composed !== composed || !isDeepStrictEqual(lying.styles, styles))
      book = await layOut(composed, styles)
    return pageMapOf(bookPages(book.plan, book.laid, book.papers), book.laid, book.plan.marks)
  }

  async function layOut(composed: Composed, styles: Styles): Promise<Book> {
    const markup = partsMarkup(composed.root)
    const key = keyOf(composed, styles, markup.main)
    if (book !== undefined && (book.key !== key || wantsOtherFonts(book, markup.parts))) await close()
    book ??= await openBook(browser, composed, styles, markup, key, refuse)
    await lay(book, markup.parts, refuse)
    lying = { composed, styles }
    return book
  }

  async function cut(): Promise<Pages> {
    if (book === undefined) throw new Error('nothing lies on the desk')
    try {
      return await cutBook(book, refuse)
    } finally {
      // Cut or half cut, these galleys are of no use to another book.
      await close()
    }
  }

  return { makeUp, cut, close }
}
