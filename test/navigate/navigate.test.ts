import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import type { Edition, Target } from '../../src/model/edition.ts'
import { navigate } from '../../src/navigate/navigate.ts'
import { expectUnits } from '../../src/prove/expect/expect.ts'
import { proveHtml } from '../../src/prove/prove.ts'
import { readHtml } from '../../src/prove/read-html.ts'
import { authority } from '../annotate/drafts.ts'
import { generalIndex } from '../general-index.ts'
import { smallEdition, smallLocated } from '../prove/small-edition.ts'
import { smallPages } from '../prove/small-pages.ts'

const files = { style: new Uint8Array([1]), script: new Uint8Array([2]) }
const pages = smallPages()

function edition(): Edition {
  const small = smallEdition()
  const headings = [
    {
      id: 'entry-china',
      heading: '中国',
      language: 'zh-Hans',
      parallel: [],
      marks: [{ anchor: 'mark-D1-1-china-1', principal: false, until: undefined }],
      see: undefined,
      seeAlso: [],
      subheadings: []
    },
    {
      id: 'entry-jiang',
      heading: '江泽民',
      language: 'zh-Hans',
      parallel: [],
      marks: [],
      see: undefined,
      seeAlso: [],
      subheadings: []
    }
  ]
  const target: Target = { anchor: 'mark-D1-1-china-1', kind: 'mark', part: 'D1', note: undefined, series: undefined }
  return {
    ...small,
    authorities: [
      authority('china', '中国', { kind: 'organisation', gloss: '国名', note: '一九四九年以来', offices: [] }),
      authority('jiang', '江泽民', { kind: 'person', offices: ['国家主席'] })
    ],
    indexes: [{ part: 'index', config: generalIndex, groups: [{ letter: 'Z', headings }] }],
    targets: new Map([[target.anchor, target]])
  }
}

const given = navigate(edition(), smallLocated(), pages, files)

test('each record that has an entry gets a card: heading, other forms, who it is, its places, its entry', () => {
  const text = given.html.replaceAll(/<[^>]+>/gu, '|').replaceAll(/\|+/gu, '|')
  expect(text).toContain('|中国|china| · |china|国名|一九四九年以来|见于 |1|索引条目|')
  expect(text).toContain('|江泽民|jiang| · |jiang|国家主席|见于 |1注①|索引条目|')
  expect(given.html).toContain('id="card-entry-jiang" lang="zh-Hans" popover="auto"')
})

test('the words of a mark lead to its entry', () => {
  expect(given.html).toMatch(/<span [^>]*id="mark-D1-1-china-1"[^>]*><a class="mention" href="#entry-china"/u)
})

test('the first page of a statement has a button, and the box lists what the statement mentions', () => {
  const page = pages.pageMap.anchors.get('D1')?.position
  const [, start = ''] = given.html.split(new RegExp(`data-position="${page}"[^>]*>`, 'u'))
  expect(start).toMatch(
    /^<button class="terms-button" type="button" popovertarget="terms-D1"[^>]*>本篇人名与术语<\/button>/u
  )
  expect(given.html).toMatch(/id="terms-D1".*国家与组织.*<a class="mention" href="#mark-D1-1-china-1"[^>]*>中国<\/a>/su)
})

test('every link leads somewhere, and no id stands twice', () => {
  const ids: string[] = []
  const links: string[] = []
  const visit = (node: ReturnType<typeof parse> | ReturnType<typeof parse>['children'][number]): void => {
    if (node.type === 'element') {
      const { id, href, popoverTarget } = node.properties
      if (typeof id === 'string') ids.push(id)
      if (typeof href === 'string' && href.startsWith('#')) links.push(href.slice(1))
      if (typeof popoverTarget === 'string') links.push(popoverTarget)
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parse(given.html))
  expect(links.length).toBeGreaterThan(8)
  expect(links.filter((link) => !ids.includes(link))).toEqual([])
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('the proof reads the same text as before, and nothing else', () => {
  const said: string[] = []
  const units = expectUnits(smallEdition(), smallLocated())
  proveHtml(units, readHtml(given.html), given.pageMap, ({ message }) => said.push(message))
  expect(said).toEqual([])
  const words = (html: string) => readHtml(html).map(({ runs }) => runs.map(({ text }) => text).join(''))
  expect(words(given.html)).toEqual(words(pages.html))
  expect(readHtml(given.html).map(({ targets }) => targets)).toEqual(readHtml(pages.html).map(({ targets }) => targets))
})

test('script and style sheet lie beside the pages, and the pages say what they are', () => {
  expect(given.files.get('cards.js')).toBe(files.script)
  expect(given.html).toContain('<script src="cards.js" defer></script>')
  expect(given.html.match(/<script/gu)).toHaveLength(1)
  expect(given.html).toMatch(/<aside class="navigation"[^>]* data-generated="" data-screen="">/u)
})

test('a book without index is left as it is', () => {
  const bare = { ...smallLocated(), indexes: new Map() }
  expect(navigate({ ...smallEdition(), indexes: [] }, bare, pages, files)).toBe(pages)
})

function parse(html: string) {
  return unified().use(rehypeParse).parse(html)
}
