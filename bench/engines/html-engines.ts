import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserCache, unpackedBrowser } from '../../src/press/browser/bundled.ts'
import { openWorkspace } from '../../src/press/browser/workspace.ts'
import type { Book } from '../book/book.ts'
import type { Engine, Preparation } from './engine.ts'
import { htmlOf, type Means } from './html.ts'

const peers = fileURLToPath(new URL('../peers/node_modules', import.meta.url))

function written(book: Book, folder: string, means: Means): string {
  const file = join(folder, 'book.html')
  writeFileSync(file, htmlOf(book, means))
  return file
}

/** The browser that engross brings along, with what it needs around it. It is the same for all that need one. */
async function browser(): Promise<{ path: string; environment: Record<string, string> }> {
  const program = await unpackedBrowser(browserCache)
  return { path: program.path, environment: openWorkspace(program).environment }
}

/** Paged.js by its own command, as npm has it (with its own puppeteer), in our browser. */
export const pagedjsCli: Engine = {
  name: 'pagedjs-cli',
  remark: '',
  checked: true,
  most: 600,
  version: () => versionIn(join(peers, 'pagedjs-cli')),
  async prepare(book, folder): Promise<Preparation> {
    const { path, environment } = await browser()
    const pdf = join(folder, 'book.pdf')
    const file = written(book, folder, { notes: true, numbers: true })
    const parameters = [join(peers, 'pagedjs-cli', 'src', 'cli.js'), file, '-o', pdf, '--browserArgs', '--no-sandbox']
    const command = {
      program: process.execPath,
      parameters,
      folder,
      environment: { ...environment, PUPPETEER_EXECUTABLE_PATH: path }
    }
    return { command, pdf }
  }
}

/** Chromium's own printing: no notes, no numbers of pages. What any engine that prints with it cannot go below. */
export const chromium: Engine = {
  name: 'Chromium',
  remark: 'no notes, no numbers',
  checked: false,
  most: Number.POSITIVE_INFINITY,
  version: () => versionIn(fileURLToPath(new URL('../../node_modules/@sparticuz/chromium', import.meta.url))),
  async prepare(book, folder) {
    const { path, environment } = await browser()
    const pdf = join(folder, 'book.pdf')
    const file = written(book, folder, { notes: false, numbers: false })
    const parameters = [join(peers, '..', 'chromium.mjs'), path, file, pdf]
    return { command: { program: process.execPath, parameters, folder, environment }, pdf }
  }
}

export const weasyprint: Engine = {
  name: 'WeasyPrint',
  remark: '',
  checked: true,
  most: 600,
  version: () => firstLine('weasyprint', ['--version'])?.replace(/^WeasyPrint version /, ''),
  async prepare(book, folder) {
    const pdf = join(folder, 'book.pdf')
    const file = written(book, folder, { notes: true, numbers: true })
    return { command: { program: 'weasyprint', parameters: [file, pdf], folder, environment: {} }, pdf }
  }
}

/** Version of an npm package in a folder. */
export function versionIn(folder: string): string | undefined {
  const file = join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined
}

/** First line that a program says of itself; `undefined` where there is no such program. */
export function firstLine(program: string, parameters: string[]): string | undefined {
  const { status, stdout } = spawnSync(program, parameters, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0]?.trim() : undefined
}
