import type { Browser } from 'puppeteer-core'
import { openClosedPage, origin } from '../browser/closed-page.ts'
import { guarded } from '../browser/guard.ts'
import { inPageScript } from '../browser/scripts.ts'
import type { FontUse } from '../in-page/result.ts'

/** Ask the browser which characters a document sets in which fonts. */
export async function readFontUses(
  browser: Browser,
  html: string,
  files: Map<string, Uint8Array | string>,
  deadline: number
): Promise<FontUse[]> {
  const script = 'font-use.js'
  const policy = `default-src 'none'; script-src ${origin}${script}; style-src 'self' 'unsafe-inline'; img-src 'self'`
  const closed = await openClosedPage(browser, policy)
  const { page } = closed
  for (const [file, body] of files) closed.files.set(file, body)
  closed.files.set('flow.html', html)
  closed.files.set(script, await inPageScript('font-use'))
  try {
    return await guarded(page, 'reading the fonts that are used', deadline, async () => {
      await page.goto(`${origin}flow.html`, { timeout: deadline })
      await page.addScriptTag({ url: origin + script })
      return (await page.evaluate('window.engross.fontUses()')) as FontUse[]
    })
  } finally {
    await page.close().catch(() => undefined)
  }
}
