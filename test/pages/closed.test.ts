import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { h } from 'hastscript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onClosedPage, origin } from '../../src/press/browser/closed-page.ts'
import { BrowserFailure } from '../../src/press/browser/guard.ts'
import type { OpenBrowser } from '../../src/press/browser/launch.ts'
import { launch } from '../../src/press/browser/launch.ts'
import { book, paragraph, part, styles } from './book.ts'
import type { TestPress } from './press.ts'
import { openPress } from './press.ts'

let press: TestPress
let open: OpenBrowser
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.end('secret')
})
let outside: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  press = await openPress()
  open = await launch(() => undefined)
})
afterAll(async () => {
  await press.engine.close()
  await open.close()
  server.close()
})

test('a book that asks for anything outside is refused, and gets nothing', async () => {
  const hostile = [
    h('img', { src: `${outside}/img.png` }),
    h('img', { src: 'file:///etc/hostname' }),
    h('img', { src: '../../../etc/hostname' }),
    h('iframe', { src: `${outside}/frame` }),
    h('link', { rel: 'stylesheet', href: `${outside}/a.css` }),
    h('object', { data: `${outside}/object` }),
    h('svg', h('image', { href: `${outside}/svg.png` })),
    h('video', { src: `${outside}/video` })
  ]
  const css = {
    file: 'styles/hostile.css',
    text: `@import url(${outside}/import.css); @font-face { font-family: X; src: url(${outside}/font) } p { font-family: X, 'Engross Serif'; background: url(${outside}/bg.png) }`
  }
  const { said, pdf } = await press.print(book(part('D1', '甲', paragraph('D1-1', '文', ...hostile))), [...styles, css])
  expect(pdf).toBeUndefined()
  expect(said.some((words) => words.startsWith('page-asks-for-nothing-else'))).toBe(true)
  expect(asked).toEqual([])
})

describe('a closed page', () => {
  const errand = { doing: 'trying', policy: "default-src 'none'; connect-src *", deadline: 20_000 }
  const files: [string, string][] = [
    ['a.html', '<p>a<script>document.title = "ran"</script><img src=x onerror="document.title=1">']
  ]

  test('reaches neither network nor disk, even by script', async () => {
    const tries = [`${outside}/fetch`, 'file:///etc/hostname', `${origin}nothing`, 'https://example.org/']
    const refused = await onClosedPage(open.browser, { ...errand, files }, async (closed) => {
      await closed.page.goto(`${origin}a.html`)
      for (const address of tries) {
        const got = await closed.page.evaluate(`fetch(${JSON.stringify(address)}).then(r => r.text(), () => 'refused')`)
        expect(got, address).toBe('refused')
      }
      return closed.refused
    })
    expect(refused).toEqual([`${outside}/fetch`, `${origin}nothing`, 'https://example.org/'])
    expect(asked).toEqual([])
  })

  test('runs only scripts that its policy names', async () => {
    const title = await onClosedPage(open.browser, { ...errand, files }, async ({ page }) => {
      await page.goto(`${origin}a.html`)
      return page.title()
    })
    expect(title).toBe('')
  })

  test('is closed, whatever happens on it', async () => {
    const before = (await open.browser.pages()).length
    const failing = onClosedPage(open.browser, { ...errand, files }, async () => {
      throw new Error('something else')
    })
    await expect(failing).rejects.toThrow('something else')
    expect(await open.browser.pages()).toHaveLength(before)
  })
})

describe('a page that breaks down', () => {
  const errand = { policy: '', files: [] }

  test('is noticed when its renderer crashes', async () => {
    const call = onClosedPage(open.browser, { ...errand, doing: 'crashing', deadline: 20_000 }, async ({ page }) => {
      page.goto('chrome://crash').catch(() => undefined)
      await new Promise(() => undefined)
    })
    await expect(call).rejects.toThrow(/^the browser (broke down|went away) while crashing/)
  })

  test('is noticed when it never answers', async () => {
    const call = onClosedPage(open.browser, { ...errand, doing: 'waiting', deadline: 300 }, ({ page }) =>
      page.evaluate('new Promise(() => undefined)')
    )
    await expect(call).rejects.toThrow(new BrowserFailure('waiting took longer than 0.3 seconds'))
  })

  test('is noticed when it runs in a circle', async () => {
    const call = onClosedPage(open.browser, { ...errand, doing: 'circling', deadline: 500 }, ({ page }) =>
      page.evaluate('for (;;) {}')
    )
    await expect(call).rejects.toThrow(new BrowserFailure('circling took longer than 0.5 seconds'))
  })

  test('is noticed when the browser is gone, before and while', async () => {
    const other = await launch(() => undefined)
    const call = onClosedPage(other.browser, { ...errand, doing: 'working', deadline: 20_000 }, ({ page }) => {
      other.browser.process()?.kill('SIGKILL')
      return page.evaluate('new Promise(() => undefined)')
    })
    await expect(call).rejects.toThrow(BrowserFailure)
    const next = onClosedPage(other.browser, { ...errand, doing: 'working', deadline: 20_000 }, async () => undefined)
    await expect(next).rejects.toThrow(BrowserFailure)
    await other.close()
  })
})
