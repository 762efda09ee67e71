import type { Browser, Page } from 'puppeteer-core'
import type { Pages } from '../model/pages.ts'
import type { Print, SheetList } from '../model/print.ts'
import { onClosedPage, origin } from './browser/closed-page.ts'
import { inPageScript } from './browser/scripts.ts'
import type { Examination, ReadBack } from './in-page/result.ts'
import { type KeptRecord, kept, sheetsOf } from './sheets-of.ts'

/** Finished pages on paper, and what was found on them. */
export interface Printed {
  print: Print
  examination: Examination
  refused: string[]
}

/** Nothing on the pages may run; our own scripts come in by another door. */
const policy = `default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'`

/**
 * Pages in a file, about. For each page the browser looks at all pages of the file once more, so its time grows faster than
 * they do: 2,200 pages take 5.2 s of CPU in one file, 4.1 in three. But a file more costs its fonts once more, and pages
 * that were hidden are laid out again: 727 pages take 0.9 s and 360 MB in one file, 1.1 s and 420 MB in two.
 */
const fileLength = 800

/** Pages that are read back at once: what they say passes through a pipe as one string, and is let go of after it. */
const readLength = 20

/** Width of the window, px: less than that of any sheet, so that a style sheet can tell the window from paper. */
const windowWidth = 20

/** Print finished pages as they will lie in the output folder, and read them back as they were printed. */
export async function printPages(browser: Browser, pages: Pages): Promise<Printed> {
  const files = new Map<string, Uint8Array | string>([...pages.files, ['index.html', hidden(pages.html)]])
  for (const [file, content] of pages.files) if (file.endsWith('.css')) files.set(file, forUnlinked(content))
  const script = await inPageScript('read-back')
  const deadline = 60_000 + pages.html.length
  return onClosedPage(browser, { doing: 'printing the pages', policy, files, deadline }, async ({ page, refused }) => {
    await page.setViewport({ width: windowWidth, height: windowWidth })
    await page.emulateMediaType('print')
    await page.goto(`${origin}index.html`, { timeout: 0 })
    await page.evaluate(show)
    await page.evaluate(script)
    const { sheets, examination } = await readBack(page)
    await page.evaluate(`window.engross.unlink(); window.engross.leaveUnset(${windowWidth})`)
    return { print: { sheets, files: await printFiles(page, sheets.length) }, examination, refused }
  })
}

/**
 * Lay nothing out until the fonts are there: while the file comes in, the browser would set what it has of it again and
 * again, in other fonts.
 */
function hidden(html: string): string {
  return html.replace('<html', '<html hidden')
}

const show = `Promise.all([...document.fonts].map((font) => font.load().catch(() => undefined)))
  .then(() => document.fonts.ready)
  .then(() => document.documentElement.removeAttribute('hidden'))`

/** A link without its address is no link to a style sheet. */
function forUnlinked(css: Uint8Array): string {
  return new TextDecoder()
    .decode(css)
    .replace(/:(any-)?link\b/g, '[data-href]')
    .replaceAll('[href', '[data-href')
}

async function readBack(page: Page): Promise<{ sheets: SheetList; examination: Examination }> {
  const records: KeptRecord[] = []
  const examination: Examination = { runs: [], anchors: [], misplaced: [] }
  for (let from = 0; ; from += readLength) {
    const json = (await page.evaluate(`window.engross.readBack(${from}, ${from + readLength})`)) as string
    const { pages, record, runs, anchors, misplaced } = JSON.parse(json) as ReadBack
    records.push(kept(record))
    examination.runs.push(...runs)
    examination.anchors.push(...anchors)
    examination.misplaced.push(...misplaced)
    if (pages < readLength) return { sheets: sheetsOf(records, from + pages), examination }
  }
}

async function printFiles(page: Page, count: number): Promise<Uint8Array[]> {
  const files: Uint8Array[] = []
  const parts = Math.max(1, Math.round(count / fileLength))
  const length = Math.ceil(count / parts)
  for (let part = 0; part < parts; part++) {
    if (parts > 1) await page.evaluate(`window.engross.showOnly(${part * length}, ${(part + 1) * length})`)
    const format = { preferCSSPageSize: true, printBackground: true, tagged: false, outline: false, timeout: 0 }
    files.push(await page.pdf(format))
  }
  return files
}
