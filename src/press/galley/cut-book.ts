import type { Complaint } from '../../model/complaint.ts'
import type { Pages } from '../../model/pages.ts'
import { lineStandsAsPlanned, marginBoxIsKnown, pageAsksForNothingElse } from '../../model/rules.ts'
import { fontSheet } from '../fonts/book-fonts.ts'
import type { CutPlan, CutReport } from '../in-page/galley/messages.ts'
import { millimetres } from '../millimetres.ts'
import { pagesDocument } from '../pages-document.ts'
import type { Book } from './book.ts'
import { finishedSheet } from './book-sheet.ts'
import { marginMarkup, paperRules } from './finished-page.ts'
import { pageCosts } from './page-costs.ts'
import { pageStyle, sizeOf } from './paper/paper.ts'
import { marginTexts } from './running-heads.ts'
import { stringsByPage } from './strings.ts'
import type { GalleyTab } from './tab.ts'
import { type BookPage, bookPages, pageMapOf, toCutPage } from './to-pages.ts'

const bookSheet = 'book.css'

/** Pages that are cut at once: so many are laid out in the browser together. */
const cutLength = 100

/** Cut the galleys into pages, and put together the files that they need. */
export async function cutBook(book: Book, refuse: (complaints: Complaint[]) => void): Promise<Pages> {
  const { composed, styles, rules, tab, fonts, plan, laid, papers } = book
  const pages = bookPages(plan, laid, papers)
  const strings = stringsByPage(pages, laid)
  const unknown: Complaint[] = []
  const cutPages = pages.map((page, at) => {
    const own = strings[at]
    const texts = own === undefined ? new Map<string, string>() : marginTexts(page.paper, page.nature.folio, own)
    for (const [box, text] of texts) {
      const { value = '' } = page.paper.boxes.get(box)?.get('content') ?? {}
      if (text === undefined) unknown.push(marginBoxIsKnown(`page ${page.nature.folio}`, value))
    }
    return toCutPage(page, laid, marginMarkup(texts, 'top'), marginMarkup(texts, 'bottom'))
  })
  refuse(unknown)
  const basic = pageStyle(rules, { name: '', side: 'recto', first: false, blank: false })
  const size = sizeOf(basic)
  const sheet = finishedSheet(rules.sheets, size, basic.boxes.get('footnote'), papersOf(pages))
  const marks = Object.fromEntries([...plan.marks].map(([id, { mark }]) => [id, mark]))
  const { displaced, html } = await cutPlan(tab, { pages: cutPages, marks, sheet })
  refuse(displaced.map(({ at, page, by }) => lineStandsAsPlanned(at, page, by)))
  refuse(tab.refused.map(pageAsksForNothingElse))

  const files = new Map<string, Uint8Array>(composed.assets)
  for (const [file, body] of fonts.files) files.set(file, bytes(body))
  files.set(bookSheet, bytes(sheet))
  for (const { file, text } of styles.screen) files.set(file, bytes(text))
  const links = [
    { file: fontSheet, media: undefined },
    { file: bookSheet, media: undefined },
    ...styles.screen.map(({ file }) => ({ file, media: 'screen' }))
  ]
  return {
    html: pagesDocument(composed, links, [], html),
    files,
    pageMap: pageMapOf(pages, laid, plan.marks),
    costs: pageCosts(pages, laid, book.pitch),
    size: { width: millimetres(size.width), height: millimetres(size.height) }
  }
}

/** Have the pages cut, from the last to the first, as the scissors work. */
async function cutPlan(tab: GalleyTab, plan: CutPlan): Promise<CutReport> {
  await tab.call('prepareCuts', plan)
  const reports: CutReport[] = []
  for (let to = plan.pages.length; to > 0; to -= cutLength)
    reports.unshift(await tab.call('cut', Math.max(0, to - cutLength), to))
  return {
    displaced: reports.flatMap(({ displaced }) => displaced),
    html: reports.map(({ html }) => html).join('')
  }
}

function papersOf(pages: BookPage[]): string[] {
  const papers = new Map(pages.map(({ paper }) => [paper.number, paper]))
  return [...papers.values()].sort((a, b) => a.number - b.number).map(paperRules)
}

function bytes(body: Uint8Array | string): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}
