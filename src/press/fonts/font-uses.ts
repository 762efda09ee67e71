import type { Browser } from 'puppeteer-core'
import type { Composed, StyleSheet } from '../../model/pages.ts'
import { onClosedPage, origin } from '../browser/closed-page.ts'
import { inPageScript } from '../browser/scripts.ts'
import { flowDocument } from '../flow-document.ts'
import type { FontUse } from '../in-page/result.ts'

const script = 'font-use.js'
const policy = `default-src 'none'; script-src ${origin}${script}; style-src 'self' 'unsafe-inline'`

/** Ask the browser which characters a flow sets in which fonts. */
export async function readFontUses(
  browser: Browser,
  composed: Composed,
  flow: string,
  styles: StyleSheet[]
): Promise<FontUse[]> {
  const sheets = styles.map(({ file }) => file)
  const files: [string, string][] = [
    ...styles.map(({ file, text }): [string, string] => [file, text]),
    ['flow.html', flowDocument(composed, flow, sheets, [])],
    [script, await inPageScript('font-use')]
  ]
  const errand = { doing: 'reading which fonts are used', policy, files, deadline: 60_000 + flow.length }
  return onClosedPage(browser, errand, async ({ page }) => {
    await page.emulateMediaType('print')
    await page.goto(`${origin}flow.html`, { timeout: 0 })
    await page.addScriptTag({ url: origin + script })
    return (await page.evaluate('window.engross.fontUses()')) as FontUse[]
  })
}
