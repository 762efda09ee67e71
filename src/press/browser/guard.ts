import type { Page } from 'puppeteer-core'

/** Thrown where the browser does not answer any more. */
export class BrowserFailure extends Error {
  override name = 'BrowserFailure'
}

/**
 * Race a call with the crash of its page and with a deadline in ms.
 *
 * After a renderer crash puppeteer's promises never settle, so every call to a page goes through here.
 */
export async function guarded<Value>(
  page: Page,
  doing: string,
  deadline: number,
  call: () => Promise<Value>
): Promise<Value> {
  const events = new AbortController()
  const broken = new Promise<never>((_, reject) => {
    const fail = (reason: string) => reject(new BrowserFailure(reason))
    const crashed = (error: Error) => fail(`the browser broke down while ${doing}: ${error.message}`)
    const closed = () => fail(`the browser went away while ${doing}`)
    const timer = setTimeout(() => fail(`${doing} took longer than ${deadline / 1000} seconds`), deadline)
    page.on('error', crashed)
    page.on('close', closed)
    events.signal.addEventListener('abort', () => {
      clearTimeout(timer)
      page.off('error', crashed)
      page.off('close', closed)
    })
  })
  try {
    return await Promise.race([call(), broken])
  } finally {
    events.abort()
  }
}
