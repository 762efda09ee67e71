import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Printer from 'pagedjs-cli'
import type { Browser, Page } from 'puppeteer-core'
import { onClosedPage, origin } from '../browser/closed-page.ts'
import { packageFile, packageFolder } from '../browser/packages.ts'
import { inPageScript } from '../browser/scripts.ts'
import type { SetPages } from '../in-page/result.ts'

/** Pages as the engine set them, with what it asked for in vain. */
export interface PagedResult {
  set: SetPages
  refused: string[]
}

/** Name of the flow and of our script behind the virtual origin. */
const flowFile = 'flow.html'
const scriptFile = 'engross.js'

/**
 * Set a document with pagedjs-cli's `Printer` in our own closed browser; the one place that knows of it.
 *
 * Only `render` is used: its HTML loses the rules it inserted, its PDF has wrong outlines and boxes.
 */
export async function setWithPagedjs(
  browser: Browser,
  html: string,
  files: Map<string, Uint8Array | string>
): Promise<PagedResult> {
  const all = new Map([...files, [flowFile, html], [scriptFile, await inPageScript('engine')]])
  const errand = { doing: 'setting the pages', policy: policy(), files: all, deadline: 60_000 + html.length }
  return onClosedPage(browser, errand, async ({ page, refused }) => {
    await render(page)
    return { set: (await page.evaluate('window.engross.pages()')) as SetPages, refused }
  })
}

/** One printer a document. It asks its browser for a page: it gets ours, prepared. */
async function render(page: Page): Promise<void> {
  const printer = new Printer({ additionalScripts: [origin + scriptFile], timeout: 0, closeAfter: false })
  printer.browser = { newPage: async () => page, close: async () => undefined }
  // It waits half a second for the network to fall silent. There is no network.
  page.waitForNetworkIdle = async () => undefined
  await printer.render({ url: origin + flowFile })
}

/** Scripts: ours by its address, Paged.js by the hash of what pagedjs-cli puts into the page. Nothing else runs. */
function policy(): string {
  const path = join(packageFolder('pagedjs-cli'), 'dist', 'browser.js')
  const script = `${new TextDecoder().decode(packageFile('pagedjs-cli', 'dist/browser.js'))}//# sourceURL=${path}`
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src ${origin}${scriptFile} 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'"
  ].join('; ')
}
