import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { divideWords } from '../../src/compose/typeset/divide-words.ts'
import { wordDivider } from '../../src/compose/typeset/word-divider.ts'
import type { Hyphenation } from '../../src/model/edition-config.ts'

const usual: Hyphenation = { en: { rules: 'en-gb', words: [] }, ru: { rules: 'ru', words: [] } }

/** The text of a paragraph with its soft hyphens as `|`; a last word stands behind, which is never divided. */
function set(content: (ElementContent | string)[] | string, language = 'en', ways: Partial<Hyphenation> = {}): string {
  return setIn(h('p.paragraph', content, ' end'), language, ways).replace(/ end$/, '')
}

function setIn(element: ElementContent, language = 'en', ways: Partial<Hyphenation> = {}): string {
  const root = divideWords(h('section', [element]), language, wordDivider({ ...usual, ...ways }))
  return textOf(root).replaceAll('\u00ad', '|')
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as ElementContent)).join('') : ''
}

describe('words of running text', () => {
  it('are divided by the patterns of their language', () => {
    expect(set('strategic consideration')).toBe('stra|tegic con|sid|er|a|tion')
    expect(set('сотрудничество подъезда', 'ru')).toBe('со|труд|ни|че|ство подъ|ез|да')
    expect(set('rapport considération', 'fr')).toBe('rapport considération')
  })

  it('keep two letters before a hyphen, three behind it (two in Russian), and a vowel on either side', () => {
    expect(set('ability organised strictly')).toBe('abil|ity or|gan|ised strictly')
    expect(set('армия красная объект', 'ru')).toBe('ар|мия крас|ная объ|ект')
  })

  it('stay whole where they are short, begin with a capital or have capitals within', () => {
    expect(set('treaty Federation UNESCO McDonald')).toBe('treaty Federation UNESCO McDonald')
    expect(set('Федерации СССР', 'ru')).toBe('Фе|де|ра|ции СССР')
  })

  it('stay whole in compounds, addresses and with figures, which end lines in their own places', () => {
    const odd = 'well-considered www.representatives.org/considered consideration1 secretary@representatives'
    expect(set(odd)).toBe(odd)
    expect(set('(considered) “considered”, considered’s')).toBe('(con|sidered) “con|sidered”, con|sidered’s')
  })

  it('go by their own language, and by their letters where the text is Chinese', () => {
    const foreign = h('span', { lang: 'ru' }, 'сотрудничество')
    expect(set(['consideration, ', foreign])).toBe('con|sid|er|a|tion, со|труд|ни|че|ство')
    expect(set([h('span', { lang: 'en' }, 'consideration'), '，中文'], 'zh-Hans')).toBe('con|sid|er|a|tion，中文')
    expect(set(['see ', h('span', { lang: 'ru-Latn' }, 'sovmestnaya deklaratsiya')])).toBe(
      'see sovmestnaya deklaratsiya'
    )
  })

  it('may begin in one element and end in another', () => {
    expect(set([h('span.mark', 'consid'), 'eration'])).toBe('con|sid|er|a|tion')
    expect(set(['consideration', h('span.note', 'x'), ' of'])).toBe('con|sid|er|a|tionx of')
  })

  it('are not divided at the end of a paragraph', () => {
    expect(setIn(h('p.paragraph', 'a consideration of representatives.”'))).toBe(
      'a con|sid|er|a|tion of representatives.”'
    )
  })
})

it('titles, signatures, lists and links stay whole', () => {
  for (const name of ['h1.title', 'p.signature-line', 'p.index-entry', 'p.subtitle', 'p.contents-line'])
    expect(setIn(h(name, 'consideration end'))).toBe('consideration end')
  expect(set([h('a.link', { href: 'https://example.org' }, 'consideration')])).toBe('consideration')
  expect(setIn(h('span.note', h('span.note-paragraph', 'consideration end')))).toBe('con|sid|er|a|tion end')
})

describe('the editor', () => {
  it('says where a word divides, or that it does not', () => {
    const words = ['Fed-eration', 'considered', 'con-sid-eration']
    const ways = { en: { rules: 'en-gb' as const, words } }
    expect(set('Federation Considered consideration strategic', 'en', ways)).toBe(
      'Fed|eration Considered con|sid|eration stra|tegic'
    )
  })

  it('chooses other patterns, or none', () => {
    expect(set('representatives', 'en', { en: { rules: 'en-us', words: [] } })).toBe('rep|re|sen|ta|tives')
    expect(set('representatives', 'en')).toBe('rep|res|ent|at|ives')
    expect(set('representatives', 'en', { en: { rules: 'none', words: ['or-gan'] } })).toBe('representatives')
    expect(set('сотрудничество', 'ru', { ru: { rules: 'none', words: [] } })).toBe('сотрудничество')
  })
})
