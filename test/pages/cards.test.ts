import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenBrowser } from '../../src/press/browser/launch.ts'
import { launch } from '../../src/press/browser/launch.ts'

/*
 * The cards in a browser: mouse, keyboard, finger, and without script. The page says what `navigate` writes, no more.
 */
let browser: OpenBrowser
let folder = ''

const card = (id: string, words: string) =>
  `<div class="card" id="card-${id}" popover="auto"><p class="card-heading">${words}</p><p class="card-places"><a href="#mark-${id}">12</a></p></div>`

const html = `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="cards.css"><script src="cards.js" defer></script></head><body style="font-size: 20px">
<p style="text-align-last: justify">双方与<span id="mark-un"><a class="mention" href="#entry-un" data-card="un">联合国</a></span>及
<a class="mention" href="#entry-china" data-card="china russia">中俄</a>会晤</p>
<button class="terms-button" popovertarget="terms-D1">本篇人名与术语</button>
<div style="height: 3000px"></div><p id="entry-un">联合国　12</p><p id="entry-china">中国</p>
<aside class="navigation"><div class="terms" id="terms-D1" popover="auto"><a class="mention" href="#mark-un" data-card="un">联合国</a></div>
${card('un', '联合国（纽约）')}${card('china', '中国')}${card('russia', '俄罗斯')}</aside></body></html>`

beforeAll(async () => {
  browser = await launch(() => undefined)
  folder = mkdtempSync(join(tmpdir(), 'engross-cards-'))
  writeFileSync(join(folder, 'index.html'), html)
  for (const file of ['cards.js', 'cards.css'])
    writeFileSync(join(folder, file), readFileSync(join('styles', 'cards', file)))
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function onPage(touch: boolean, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.browser.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  const size = touch ? { width: 390, height: 844 } : { width: 1440, height: 900 }
  await page.setViewport({ ...size, hasTouch: touch, isMobile: touch })
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await work(page)
  expect(faults).toEqual([])
  await page.close()
}

const shown = (page: Page) =>
  page.evaluate("document.querySelector('.card-frame:popover-open')?.textContent") as Promise<string | undefined>
const appears = (page: Page) => page.waitForSelector('.card-frame:popover-open', { timeout: 10_000 })
const goes = (page: Page) => page.waitForSelector('.card-frame', { hidden: true, timeout: 10_000 })

test('a mouse that rests on a word shows its card beneath, and Escape closes it', () =>
  onPage(false, async (page) => {
    expect(await shown(page)).toBeUndefined()
    await page.hover('a.mention')
    await appears(page)
    expect(await shown(page)).toBe('联合国（纽约）12')
    const [word, frame] = await Promise.all(
      ['a.mention', '.card-frame'].map(async (selector) => (await page.$(selector))?.boundingBox())
    )
    expect(frame?.y).toBeGreaterThanOrEqual((word?.y ?? 0) + (word?.height ?? 0))
    await page.keyboard.press('Escape')
    await goes(page)
  }))

test('the card stays while the mouse is in it, and goes when it leaves both', () =>
  onPage(false, async (page) => {
    await page.hover('a.mention')
    await appears(page)
    await page.hover('.card-frame')
    await page.hover('.card-frame .card-places a')
    expect(await shown(page)).toBe('联合国（纽约）12')
    await page.mouse.move(1200, 700)
    await goes(page)
  }))

test('words of two records show both cards', () =>
  onPage(false, async (page) => {
    await page.hover('a.mention[data-card="china russia"]')
    await appears(page)
    expect(await shown(page)).toBe('中国12俄罗斯12')
  }))

test('the keyboard shows the card of the word it comes to, goes into it and back', () =>
  onPage(false, async (page) => {
    await page.keyboard.press('Tab')
    await appears(page)
    const described = await page.evaluate(
      "document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent"
    )
    expect(described).toBe('联合国（纽约）12')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('12')
    await page.keyboard.press('Escape')
    await goes(page)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('联合国')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#entry-un')
  }))

test('a finger’s first tap shows the card at the foot of a narrow screen, the second follows the link', () =>
  onPage(true, async (page) => {
    await page.tap('a.mention')
    await appears(page)
    expect(new URL(page.url()).hash).toBe('')
    const frame = await (await page.$('.card-frame'))?.boundingBox()
    expect([frame?.x, frame?.width, (frame?.y ?? 0) + (frame?.height ?? 0)]).toEqual([0, 390, 844])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await page.tap('a.mention')
    await goes(page)
    expect(new URL(page.url()).hash).toBe('#entry-un')
  }))

test('the box of a statement opens by its button, and a link out of it closes it', () =>
  onPage(false, async (page) => {
    await page.click('.terms-button')
    await page.waitForSelector('.terms:popover-open')
    await page.click('.terms a')
    await page.waitForSelector('.terms', { hidden: true })
    expect(new URL(page.url()).hash).toBe('#mark-un')
  }))

test('without script the words are plain links, no card lies about, and the box opens all the same', async () => {
  const page = await browser.browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  for (const selector of ['.card', '.terms']) expect(await (await page.$(selector))?.boundingBox()).toBeNull()
  await page.click('.terms-button')
  expect(await (await page.$('.terms'))?.boundingBox()).not.toBeNull()
  await page.keyboard.press('Escape')
  await page.click('a.mention')
  expect(new URL(page.url()).hash).toBe('#entry-un')
  await page.close()
})
