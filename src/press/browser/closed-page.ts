import { setTimeout } from 'node:timers/promises'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { ProtocolError } from 'puppeteer-core'
import { BrowserFailure, guarded } from './guard.ts'

/** Where pages are served from: a host that exists nowhere, so that nothing can come from outside by mistake. */
export const origin = 'https://engross.invalid/'

/** A tab that sees nothing but what lies in a map in memory. */
export interface ClosedPage {
  page: Page
  /** What it may see, by path below the origin. */
  files: Map<string, Uint8Array | string>
  /** Everything it asked for and did not get; must stay empty. */
  refused: string[]
}

/** What a tab is opened for. */
export interface Errand {
  /** For messages: `setting the pages`. */
  doing: string
  /** Content security policy of everything in it. */
  policy: string
  files: Iterable<[string, Uint8Array | string]>
  /** How long it may take, ms. */
  deadline: number
}

/** A tab that stays open between calls. */
export interface OpenPage extends ClosedPage {
  /** Do something on it; throws a `BrowserFailure` where the browser dies or does not come to an end. */
  on: <Value>(call: (closed: ClosedPage) => Promise<Value>) => Promise<Value>
  close: () => Promise<void>
}

/** Open a tab behind the virtual origin. */
export async function openPage(browser: Browser, { doing, policy, files, deadline }: Errand): Promise<OpenPage> {
  const page = await failing(doing, () => browser.newPage())
  const closed: ClosedPage = { page, files: new Map(files), refused: [] }
  const close = async () => {
    await Promise.race([page.close().catch(() => undefined), setTimeout(5_000, undefined, { ref: false })])
  }
  const open: OpenPage = {
    ...closed,
    on: (call) => failing(doing, () => guarded(page, doing, deadline, () => call(closed))),
    close
  }
  try {
    await failing(doing, () => shut(closed, policy))
  } catch (error) {
    await close()
    throw error
  }
  return open
}

/**
 * Do something on a tab behind the virtual origin, and close the tab again.
 *
 * Throws a `BrowserFailure` where the browser dies or does not come to an end.
 */
export async function onClosedPage<Value>(
  browser: Browser,
  errand: Errand,
  call: (closed: ClosedPage) => Promise<Value>
): Promise<Value> {
  const open = await openPage(browser, errand)
  try {
    return await open.on(call)
  } finally {
    await open.close()
  }
}

async function failing<Value>(doing: string, call: () => Promise<Value>): Promise<Value> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    throw new BrowserFailure(`the browser went away while ${doing}: ${error.message}`)
  }
}

async function shut(closed: ClosedPage, policy: string): Promise<void> {
  const { page } = closed
  await page.setCacheEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    answer(request, closed, policy).catch(() => closed.refused.push(request.url()))
  })
}

async function answer(request: HTTPRequest, { files, refused }: ClosedPage, policy: string): Promise<void> {
  const url = new URL(request.url())
  const file = url.origin === new URL(origin).origin ? decodeURIComponent(url.pathname.slice(1)) : undefined
  const body = file === undefined ? undefined : files.get(file)
  if (file === undefined || body === undefined || request.method() !== 'GET') {
    refused.push(request.url())
    return request.abort('accessdenied')
  }
  return request.respond({
    status: 200,
    contentType: contentType(file),
    headers: { 'Content-Security-Policy': policy },
    body
  })
}

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ttf: 'font/ttf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  webp: 'image/webp'
}

function contentType(file: string): string {
  return contentTypes[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}
