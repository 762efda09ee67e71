import type { Browser } from 'puppeteer-core'
import type { Pages } from '../model/pages.ts'
import { openClosedPage, origin } from './browser/closed-page.ts'
import { guarded } from './browser/guard.ts'
import { inPageScript } from './browser/scripts.ts'
import type { Examination } from './in-page/result.ts'

/** Finished pages on paper, and what was found on them. */
export interface Printed {
  bytes: Uint8Array
  examination: Examination
  refused: string[]
}

const script = 'examine.js'
const policy = `default-src 'none'; script-src ${origin}${script}; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'`

/** Print finished pages as they will lie in the output folder, and read them back as they were printed. */
export async function printPages(browser: Browser, pages: Pages): Promise<Printed> {
  const closed = await openClosedPage(browser, policy)
  const { page } = closed
  for (const [file, body] of pages.files) closed.files.set(file, body)
  closed.files.set('index.html', pages.html)
  closed.files.set(script, await inPageScript('examine'))
  const deadline = 60_000 + pages.html.length
  try {
    const bytes = await guarded(page, 'printing', deadline, async () => {
      await page.emulateMediaType('print')
      await page.goto(`${origin}index.html`, { timeout: deadline })
      await page.evaluate('document.fonts.ready.then(() => undefined)')
      return page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        timeout: deadline
      })
    })
    // Last, for the script must not be in what is printed.
    const examination = await guarded(page, 'reading the pages back', deadline, async () => {
      await page.addScriptTag({ url: origin + script })
      return (await page.evaluate('window.engross.examine()')) as Examination
    })
    return { bytes, examination, refused: closed.refused }
  } finally {
    await page.close().catch(() => undefined)
  }
}
