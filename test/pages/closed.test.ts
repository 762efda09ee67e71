import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { h } from 'hastscript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openClosedPage, origin } from '../../src/press/browser/closed-page.ts'
import { BrowserFailure, guarded } from '../../src/press/browser/guard.ts'
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
  const policy = "default-src 'none'; script-src 'unsafe-inline'; connect-src *; img-src *"

  test('reaches neither network nor disk, even by script', async () => {
    const closed = await openClosedPage(open.browser, policy)
    closed.files.set('a.html', '<p>a')
    await closed.page.goto(`${origin}a.html`)
    const tries = [`${outside}/fetch`, 'file:///etc/hostname', `${origin}nothing`, 'https://example.org/']
    for (const address of tries) {
      const got = await closed.page.evaluate(`fetch(${JSON.stringify(address)}).then(r => r.text(), () => 'refused')`)
      expect(got, address).toBe('refused')
    }
    expect(closed.refused).toEqual([`${outside}/fetch`, `${origin}nothing`, 'https://example.org/'])
    expect(asked).toEqual([])
    await closed.page.close()
  })

  test('runs only scripts that its policy names', async () => {
    const closed = await openClosedPage(open.browser, "default-src 'none'")
    closed.files.set(
      'a.html',
      '<p>a<script>document.title = "ran"</script><p onclick="x"><img src=x onerror="document.title=1">'
    )
    await closed.page.goto(`${origin}a.html`)
    expect(await closed.page.title()).toBe('')
    await closed.page.close()
  })
})

describe('a page that breaks down', () => {
  test('is noticed when its renderer crashes', async () => {
    const { page } = await openClosedPage(open.browser, '')
    const call = guarded(page, 'crashing', 20_000, async () => {
      page.goto('chrome://crash').catch(() => undefined)
      await new Promise(() => undefined)
    })
    await expect(call).rejects.toThrow(/^the browser (broke down|went away) while crashing/)
  })

  test('is noticed when it never answers', async () => {
    const { page } = await openClosedPage(open.browser, '')
    const call = guarded(page, 'waiting', 300, () => page.evaluate('new Promise(() => undefined)'))
    await expect(call).rejects.toThrow(new BrowserFailure('waiting took longer than 0 seconds'))
    await page.close()
  })

  test('is noticed when the browser is gone', async () => {
    const other = await launch(() => undefined)
    const { page } = await openClosedPage(other.browser, '')
    const call = guarded(page, 'working', 20_000, () => page.evaluate('new Promise(() => undefined)'))
    other.browser.process()?.kill('SIGKILL')
    await expect(call).rejects.toThrow()
    await other.close()
  })
})
