import type { Browser } from 'puppeteer-core'
import type { Composed, StyleSheet } from '../../model/pages.ts'
import { type OpenPage, openPage, origin } from '../browser/closed-page.ts'
import { inPageScript } from '../browser/scripts.ts'
import { flowDocument } from '../flow-document.ts'
import { fontSheet } from '../fonts/book-fonts.ts'
import type { GalleyInPage } from '../in-page/galley/messages.ts'

const script = 'galley.js'
const workings = 'galley.css'
const policy = `default-src 'none'; script-src ${origin}${script}; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:`

/** The tab in which the galleys lie from the first pass to the cut. */
export interface GalleyTab {
  call: <Name extends keyof GalleyInPage>(
    name: Name,
    ...values: Parameters<GalleyInPage[Name]>
  ) => Promise<ReturnType<GalleyInPage[Name]>>
  /** Put the fonts in, cut to the book; wait until they and the images can be measured. */
  addFonts: (files: Map<string, Uint8Array | string>) => Promise<void>
  refused: string[]
  close: () => Promise<void>
}

/** Open an empty desk with the book's style sheets. `main` is the start tag that the parts lie in. */
export async function openTab(
  browser: Browser,
  composed: Composed,
  main: string,
  sheets: StyleSheet[],
  sheet: string
): Promise<GalleyTab> {
  const files: [string, Uint8Array | string][] = [
    ...composed.assets,
    ...sheets.map(({ file, text }): [string, string] => [file, text]),
    [workings, sheet],
    [script, await inPageScript('galley')]
  ]
  const html = flowDocument(composed, main, [workings, ...sheets.map(({ file }) => file)], [])
  const open = await openPage(browser, {
    doing: 'setting the pages',
    policy,
    files: [...files, ['flow.html', html]],
    deadline: 300_000
  })
  await open.on(async ({ page }) => {
    await page.emulateMediaType('print')
    await page.goto(`${origin}flow.html`, { timeout: 0 })
    await page.addScriptTag({ url: origin + script })
  })
  return {
    call: (name, ...values) => call(open, name, values),
    addFonts: (fonts) => addFonts(open, fonts),
    refused: open.refused,
    close: open.close
  }
}

async function call<Name extends keyof GalleyInPage>(
  open: OpenPage,
  name: Name,
  values: unknown[]
): Promise<ReturnType<GalleyInPage[Name]>> {
  const result = await open.on(({ page }) =>
    page.evaluate(
      // One string each way: the protocol's own encoding of large values takes longer than the layout.
      `JSON.stringify(window.engross.galley.${name}(...${JSON.stringify(values).replace(/[\u2028\u2029]/g, (sign) => (sign === '\u2028' ? '\\u2028' : '\\u2029'))}))`
    )
  )
  // What gives nothing back is no JSON.
  return (result === undefined ? undefined : JSON.parse(result as string)) as ReturnType<GalleyInPage[Name]>
}

async function addFonts(open: OpenPage, fonts: Map<string, Uint8Array | string>): Promise<void> {
  for (const [file, body] of fonts) open.files.set(file, body)
  await open.on(async ({ page }) => {
    await page.addStyleTag({ url: origin + fontSheet })
    await page.evaluate(
      'Promise.all([...document.fonts].map((font) => font.load().catch(() => undefined))).then(() => document.fonts.ready).then(() => undefined)'
    )
    await page.evaluate(
      'Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))).then(() => undefined)'
    )
  })
}
