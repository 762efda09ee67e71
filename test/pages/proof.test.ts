import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import { finishPdf } from '../../src/finish/finish.ts'
import type { Engine, Pages } from '../../src/model/pages.ts'
import { createEngine } from '../../src/press/press.ts'
import { prove } from '../../src/prove/prove.ts'
import { realWorld } from '../../src/world.ts'
import { smallEdition, smallLocated } from '../prove/small-edition.ts'

/*
 * Engines that lose text, and a browser that prints what they made: what `prove` is there to refuse.
 */

const edition = smallEdition()
const located = smallLocated()
let engine: Engine
let pages: Pages

beforeAll(async () => {
  engine = await createEngine('pagedjs', () => undefined)
  const styles = realWorld()
    .styleSheets()
    .filter(({ file }) => !file.startsWith('styles/profiles/') || file === 'styles/profiles/dakai32.css')
  pages = await engine.press(compose(edition, located, new Map()), styles)
})

afterAll(() => engine?.close())

/** Prove what an engine hands over that is sound but for one change. */
async function faultsOf(change: (pages: Pages) => Pages): Promise<string[]> {
  const changed = change(pages)
  const { size, pageMap } = changed
  const facts = {
    title: '书',
    authors: [],
    language: 'zh-Hans',
    date: '2026-11-21',
    size,
    pageMap
  }
  const said: string[] = []
  const pdf = await finishPdf(await engine.print(changed), facts)
  await prove(edition, located, changed, pdf, ({ rule, message }) => said.push(`${rule} ${message}`))
  return said
}

function withHtml(from: string | RegExp, to: string): (pages: Pages) => Pages {
  return ({ html, ...rest }) => {
    const changed = html.replace(from, to)
    if (changed === html) throw new Error('nothing was changed')
    return { ...rest, html: changed }
  }
}

function withStyle(rule: string): (pages: Pages) => Pages {
  return ({ files, ...rest }) => {
    const sheet = `${new TextDecoder().decode(files.get('book.css'))}\n${rule}\n`
    return { ...rest, files: new Map([...files, ['book.css', new TextEncoder().encode(sheet)]]) }
  }
}

test('an engine that is sound is believed', async () => {
  expect(await faultsOf((sound) => sound)).toEqual([])
})

const paragraph = /<p [^>]*data-unit="D1-4"[^>]*>.*?<\/p>/su

test.each<[string, (pages: Pages) => Pages, RegExp]>([
  ['drops a line', withHtml('加强信任', ''), /^nothing-is-lost D1:3 \(HTML, page 1\): “加强信任” is lost$/m],
  ['drops a paragraph', withHtml(paragraph, ''), /^nothing-is-lost D1:4 \(HTML\): /m],
  ['doubles a line', withHtml('加强信任', '加强信任加强信任'), /^nothing-is-doubled D1:3 \(HTML, page 1\)/m],
  ['doubles a paragraph', withHtml(paragraph, '$&$&'), /^nothing-is-doubled D1:4 \(HTML/m],
  [
    'moves a paragraph',
    withHtml(/(<p [^>]*data-unit="D1-4"[^>]*>.*?<\/p>)(.*?)(<p [^>]*data-unit="D1-dateline".*?<\/p>)/su, '$3$2$1'),
    /^nothing-is-moved D1(:4|-dateline) \(HTML/m
  ],
  ['hides a line', withStyle('#D1-dateline { visibility: hidden }'), /^nothing-is-lost D1-dateline \(PDF, /m],
  [
    'leaves a line out of the print',
    withStyle('#D1-dateline { display: none }'),
    /^nothing-is-lost D1-dateline \(PDF, /m
  ],
  [
    'clips a line',
    withStyle('#D1-dateline { height: 9pt; overflow: hidden }'),
    /^nothing-is-clipped D1-dateline, page /m
  ],
  [
    'pushes a line off the page',
    withStyle('#D1-dateline { translate: 60mm 0 }'),
    /^nothing-is-(clipped|lost) D1-dateline/m
  ],
  [
    'pushes a line out of the type area',
    withStyle('#D1-dateline { translate: 22mm 0 }'),
    /^nothing-is-clipped D1-dateline/m
  ],
  ['sets a line on another', withStyle('#D1-3 { translate: 0 -12pt }'), /^nothing-(overlaps|is-moved) .*D1:[23]/m],
  [
    'sets a paragraph above the one before it',
    withStyle('#D1-3 { translate: 0 -60mm }'),
    /^nothing-(overlaps|is-moved) /m
  ],
  [
    'writes another character',
    withStyle('#D1-dateline { text-transform: uppercase } #D1-4 { text-transform: uppercase }'),
    /^nothing-is-changed D1:4 \(PDF/m
  ]
])('an engine that %s is refused', async (_, change, expected) => {
  expect((await faultsOf(change)).join('\n')).toMatch(expected)
})
