// Chromium's own printing and nothing else: node chromium.mjs PROGRAM HTML PDF. (Its --print-to-pdf does not work in the
// build that npm has, so it is asked through puppeteer.)
import puppeteer from 'puppeteer-core'

const [executablePath, html, path] = process.argv.slice(2)
const args = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', '--disable-dev-shm-usage']
const env = { ...process.env }
const browser = await puppeteer.launch({ executablePath, headless: 'shell', pipe: true, args, env, protocolTimeout: 0 })
const page = await browser.newPage()
await page.goto(`file://${html}`, { timeout: 0 })
await page.pdf({ path, preferCSSPageSize: true, tagged: true, outline: true, timeout: 0 })
await browser.close()
