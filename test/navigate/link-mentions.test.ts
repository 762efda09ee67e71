import fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { linkMentions } from '../../src/navigate/link-mentions.ts'

/** Where a mark leads: `mark-D1-1-x-2` to the entry of x, one about nobody nowhere. */
const subjectOf = (mark: string) => {
  const about = /^mark-\w+-\d+-(?!nobody)(\w+)-\d+$/u.exec(mark)?.[1]
  return about === undefined ? undefined : `entry-${about}`
}

const link = (words: string, subjects = 'x') =>
  `<a class="mention" href="#entry-${subjects.split(' ')[0]}" data-card="${subjects
    .split(' ')
    .map((subject) => `entry-${subject}`)
    .join(' ')}" data-screen="">${words}</a>`
const mark = (words: string, of = 'x') => `<span class="mark" id="mark-D1-1-${of}-1">${words}</span>`

test.each([
  ['words', mark('联合国'), mark(link('联合国'))],
  ['words in elements', mark('<span>鲍</span><em>尼</em>'), mark(link('<span>鲍</span><em>尼</em>'))],
  [
    'what goes over to the next page, with a note between',
    `<p data-unit="D1-1">${mark('联合')}</p><p data-unit="note-p1">${mark('中', 'y')}</p><p data-unit="D1-1"><span class="mark">国</span></p>`,
    `<p data-unit="D1-1">${mark(link('联合'))}</p><p data-unit="note-p1">${mark(link('中', 'y'), 'y')}</p><p data-unit="D1-1"><span class="mark">${link('国')}</span></p>`
  ],
  ['a point has no words', mark('\u2060'), mark('\u2060')],
  ['a mark that no index lists', mark('联合国', 'nobody'), mark('联合国', 'nobody')],
  ['one in another', mark(`中${mark('俄', 'y')}`), mark(link(`中${mark('俄', 'y')}`, 'x y'))],
  ['one in a mark that no index lists', mark(mark('俄', 'y'), 'nobody'), mark(link(mark('俄', 'y'), 'y'), 'nobody')],
  ['in a link', `<a href="#z">${mark('联合国')}</a>`, `<a href="#z">${mark('联合国')}</a>`],
  [
    'a link inside',
    mark('朱<span>镕<a href="#a">a</a></span>基<b>！</b>'),
    mark(`${link('朱')}<span>镕<a href="#a">a</a></span>${link('基<b>！</b>')}`)
  ],
  ['line breaks', mark('联<br>合'), mark(link('联<br>合'))],
  ['attributes with angles', `<i title="a > <b>">${mark('联')}</i>`, `<i title="a > <b>">${mark(link('联'))}</i>`],
  [
    'a span of another class',
    '<span class="remark" id="mark-D1-1-x-1">联</span>',
    '<span class="remark" id="mark-D1-1-x-1">联</span>'
  ]
])('%s', (_, html, expected) => expect(linkMentions(html, subjectOf)).toBe(expected))

const leaf = fc.oneof(
  fc.string({ unit: fc.constantFrom('甲', '乙', '"', '<', '&', '>', '\u2060'), minLength: 1, maxLength: 4 }),
  fc.constant('br')
)
const { tree } = fc.letrec<{ tree: ElementContent[]; node: ElementContent }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 3 }),
  node: fc.oneof(
    { depthSize: 'small' },
    leaf.map((value): ElementContent => (value === 'br' ? h('br') : { type: 'text', value })),
    fc
      .tuple(fc.constantFrom('span', 'em', 'mark', 'mark', 'a'), fc.constantFrom('x', 'y', 'nobody'), tie('tree'))
      .map(([kind, of, children]) =>
        kind === 'mark'
          ? h('span', { className: ['mark'], id: `mark-D1-1-${of}-1` }, children)
          : h(kind, { title: 'a > b', ...(kind === 'a' ? { href: '#z' } : {}) }, children)
      )
  )
}))

test('whatever is in the pages, all of it stays, links lie in no links, and every one of ours in a mark', () => {
  fc.assert(
    fc.property(tree, (children) => {
      const html = unified()
        .use(rehypeStringify)
        .stringify({ type: 'root', children: unlinked(children, false) })
      const linked = linkMentions(html, subjectOf)
      const parsed = unified().use(rehypeParse, { fragment: true }).parse(linked)
      expect(unified().use(rehypeStringify).stringify(without(parsed))).toBe(
        unified()
          .use(rehypeStringify)
          .stringify(unified().use(rehypeParse, { fragment: true }).parse(html))
      )
      expect(linked.match(/<a /gu)?.length ?? 0).toBe(linksIn(parsed, false, false))
    }),
    { numRuns: 500 }
  )
})

/** Links lie in no links to begin with. */
function unlinked(nodes: ElementContent[], inLink: boolean): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const children = unlinked(node.children, inLink || node.tagName === 'a')
    return inLink && node.tagName === 'a' ? children : [{ ...node, children }]
  })
}

/** Take our links away again. */
function without({ children }: Root | Element): Root {
  return { type: 'root', children: joined(children as ElementContent[]) }
}

function opened(child: ElementContent): ElementContent[] {
  if (child.type !== 'element') return [child]
  const children = joined(child.children)
  return isOurs(child) ? children : [{ ...child, children }]
}

/** Texts that our links parted are one again. */
function joined(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap(opened).reduce<ElementContent[]>((all, node) => {
    const last = all.at(-1)
    if (node.type === 'text' && last?.type === 'text') all[all.length - 1] = { ...last, value: last.value + node.value }
    else all.push(node)
    return all
  }, [])
}

function linksIn(node: Root | Element, inLink: boolean, inMark: boolean): number {
  return node.children.reduce((count, child) => {
    if (child.type !== 'element') return count
    const isLink = child.tagName === 'a'
    if (isLink) expect(inLink).toBe(false)
    if (isOurs(child)) expect(inMark).toBe(true)
    const isMark = String(child.properties.id ?? '').startsWith('mark-')
    return count + (isLink ? 1 : 0) + linksIn(child, inLink || isLink, inMark || isMark)
  }, 0)
}

function isOurs({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('mention')
}
