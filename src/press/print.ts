import type { Browser } from 'puppeteer-core'
import type { Pages } from '../model/pages.ts'
import { onClosedPage, origin } from './browser/closed-page.ts'
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
  const files = new Map<string, Uint8Array | string>([
    ...pages.files,
    ['index.html', pages.html],
    [script, await inPageScript('examine')]
  ])
  const deadline = 60_000 + pages.html.length
  return onClosedPage(browser, { doing: 'printing the pages', policy, files, deadline }, async ({ page, refused }) => {
    await page.emulateMediaType('print')
    await page.goto(`${origin}index.html`, { timeout: 0 })
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0
    })
    // Last, for the script must not be in what is printed.
    await page.addScriptTag({ url: origin + script })
    const examination = (await page.evaluate('window.engross.examine()')) as Examination
    return { bytes, examination, refused }
  })
}
