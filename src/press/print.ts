import type { Browser } from 'puppeteer-core'
import type { Complaint } from '../model/complaint.ts'
import type { Pages } from '../model/pages.ts'
import { openClosedPage, origin } from './browser/closed-page.ts'
import { guarded } from './browser/guard.ts'

const policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'"

/** Print finished pages as they lie in the output folder. */
export async function printPages(
  browser: Browser,
  pages: Pages
): Promise<{ bytes: Uint8Array; complaints: Complaint[] }> {
  const closed = await openClosedPage(browser, policy)
  const { page } = closed
  for (const [file, body] of pages.files) closed.files.set(file, body)
  closed.files.set('index.html', pages.html)
  const deadline = 60_000 + pages.html.length
  try {
    const bytes = await guarded(page, 'printing', deadline, async () => {
      await page.emulateMediaType('print')
      await page.goto(`${origin}index.html`, { timeout: deadline })
      await page.evaluate('document.fonts.ready.then(() => undefined)')
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: deadline })
    })
    return { bytes, complaints: [] }
  } finally {
    await page.close().catch(() => undefined)
  }
}
