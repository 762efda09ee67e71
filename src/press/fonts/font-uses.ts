import type { Browser } from 'puppeteer-core'
import type { Composed, StyleSheet } from '../../model/pages.ts'
import { openClosedPage, origin } from '../browser/closed-page.ts'
import { guarded } from '../browser/guard.ts'
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
  const closed = await openClosedPage(browser, policy)
  const { page, files } = closed
  for (const { file, text } of styles) files.set(file, text)
  const sheets = styles.map(({ file }) => file)
  files.set('flow.html', flowDocument(composed, flow, sheets, []))
  files.set(script, await inPageScript('font-use'))
  const deadline = 60_000 + flow.length
  try {
    return await guarded(page, 'reading which fonts are used', deadline, async () => {
      await page.emulateMediaType('print')
      await page.goto(`${origin}flow.html`, { timeout: deadline })
      await page.addScriptTag({ url: origin + script })
      return (await page.evaluate('window.engross.fontUses()')) as FontUse[]
    })
  } finally {
    await page.close().catch(() => undefined)
  }
}
