import type { Located } from './model/book-index.ts'
import type { Complain } from './model/complaint.ts'
import type { Edition } from './model/edition.ts'
import type { Folder } from './model/folder.ts'
import type { Manuscripts } from './model/manuscript.ts'
import type { Engine, Pages, StyleSheet } from './model/pages.ts'
import type { PdfProfile } from './model/pdf-profile.ts'
import type { Print } from './model/print.ts'
import type { StageName } from './model/stage.ts'
import { type CardFiles, navigate } from './navigate/navigate.ts'
import { type PdfFile, pdfFiles } from './pdf-files.ts'
import { withPlaces } from './placed.ts'
import { settle } from './settle.ts'

/** What a book is made with, once its text is in order. */
export interface Means {
  folder: Folder
  styles: StyleSheet[]
  /** What cards on a screen need. */
  cards: CardFiles
  /** What the PDFs are for, in place of what the editions say. */
  profiles: PdfProfile[] | undefined
  /** Called as each stage and each pass begins, with the pages of the pass before where there was one. */
  progress: (stage: StageName, pass?: number, pages?: number) => void
}

/** A book that is made and not yet proved. */
export interface Made {
  edition: Edition
  located: Located
  /** As the engine set and printed them. */
  pages: Pages
  print: Print
  /** As a screen has them. */
  delivered: Pages
  /** The first has the edition's own name. */
  pdfs: [PdfFile, ...PdfFile[]]
  passes: number
}

/**
 * Set, print and finish an edition: the road up to the proof.
 *
 * `publish` goes on from here and proves what is made; by itself this is for measuring what making costs (`bench/`).
 */
export async function make(
  edition: Edition,
  manuscripts: Manuscripts,
  { folder, styles, cards, profiles, progress }: Means,
  engine: Engine,
  complain: Complain
): Promise<Made> {
  const { located, pages, passes } = await withPlaces(edition, () =>
    settle(edition, stylesFor(edition, styles), manuscripts.assets, engine, (pass, count) =>
      progress('settle', pass, count)
    )
  )
  progress('print')
  const print = await withPlaces(edition, () => engine.print(pages))
  progress('finish')
  const pdfs = await pdfFiles(edition, print, pages, { manuscripts, folder, profiles }, complain)
  return { edition, located, pages, print, delivered: navigate(edition, located, pages, cards), pdfs, passes }
}

/** Take the page profile that the edition names; the others belong to other books. */
export function stylesFor({ config }: Edition, styles: StyleSheet[]): StyleSheet[] {
  const profiles = 'styles/profiles/'
  return styles.filter(({ file }) => !file.startsWith(profiles) || file === `${profiles}${config.page.profile}.css`)
}

/** What is made, by its path in the edition's folder. */
export function filesOf({ delivered, pdfs }: Made): Map<string, Uint8Array> {
  const html = new TextEncoder().encode(delivered.html)
  return new Map([
    ...delivered.files,
    ['index.html', html],
    ...pdfs.map(({ file, bytes }): [string, Uint8Array] => [file, bytes])
  ])
}
