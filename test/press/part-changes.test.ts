import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partChanges, textChanges } from '../../src/press/galley/part-changes.ts'

const reference = (id: string, page: string) => `<p>见<a class="reference" id="${id}" href="#a">第${page}页</a>。</p>`

describe('textChanges', () => {
  it('finds the words of elements with an id', () => {
    const former = reference('r1', '00') + reference('r2', '7') + reference('r3', '00')
    const html = reference('r1', '12') + reference('r2', '7') + reference('r3', '103')
    expect(textChanges(former, html)).toEqual([
      { id: 'r1', text: '第12页' },
      { id: 'r3', text: '第103页' }
    ])
  })

  it('finds words that one version has more of, or none', () => {
    expect(textChanges('<a id="r">12</a>', '<a id="r">123</a>')).toEqual([{ id: 'r', text: '123' }])
    expect(textChanges('<a id="r"></a>', '<a id="r">1</a>')).toEqual([{ id: 'r', text: '1' }])
    expect(textChanges('<a id="r">1</a>', '<a id="r"></a>')).toEqual([{ id: 'r', text: '' }])
  })

  it.each([
    ['words of an element without an id', '<p id="p"><b>1</b></p>', '<p id="p"><b>2</b></p>'],
    ['words after a child', '<p id="p"><b>1</b>2</p>', '<p id="p"><b>1</b>3</p>'],
    ['words before a child', '<p id="p">1<b>2</b></p>', '<p id="p">3<b>2</b></p>'],
    ['an attribute', '<p id="p" title="1">x</p>', '<p id="p" title="2">x</p>'],
    [
      'an attribute after a sign that ends tags elsewhere',
      '<p id="p" title="a>1">x</p>',
      '<p id="p" title="a>2">x</p>'
    ],
    ['an element more', '<p id="p">1</p>', '<p id="p">1</p><p id="q">2</p>'],
    ['an element less', '<p id="p">1</p><p id="q">2</p>', '<p id="p">1</p>'],
    ['an element in place of words', '<p id="p">1</p>', '<p id="p"><b>1</b></p>'],
    ['a sign that HTML writes otherwise', '<p id="p">1</p>', '<p id="p">&#x26;</p>']
  ])('gives nothing for %s', (_, former, html) => {
    expect(textChanges(former, html)).toBeUndefined()
  })

  it('gives what makes the one of the other', () => {
    const words = fc.stringMatching(/^[第0-9页 "']{0,6}$/)
    const element = fc.record({ named: fc.boolean(), former: words, later: words, beside: words })
    const changed = (html: string, id: string, text: string) =>
      html.replace(new RegExp(`(<a id="${id}">)[^<]*`), (_, tag) => tag + text)
    fc.assert(
      fc.property(fc.array(element, { maxLength: 8 }), (elements) => {
        const written = (which: 'former' | 'later') =>
          elements.map((one, at) => {
            const text = one.named ? one[which] : one.former
            return `<p>${one.beside}<a${one.named ? ` id="r${at}"` : ''}>${text}</a></p>`
          })
        const [former, html] = [written('former').join(''), written('later').join('')]
        const changes = textChanges(former, html)
        expect(changes?.reduce((text, change) => changed(text, change.id, change.text), former)).toBe(html)
      })
    )
  })
})

describe('partChanges', () => {
  it('puts new parts on the desk, and those of which more than words is another', () => {
    const former = [reference('a', '00'), reference('b', '00'), '<p>1</p>']
    const parts = [reference('a', '00'), reference('b', '3'), '<p>2</p>', '<p>4</p>']
    expect(partChanges(former, parts)).toEqual({
      replaced: [
        { at: 2, html: '<p>2</p>' },
        { at: 3, html: '<p>4</p>' }
      ],
      texts: [{ at: 1, changes: [{ id: 'b', text: '第3页' }] }]
    })
  })
})
