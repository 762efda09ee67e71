import fc from 'fast-check'
import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { expectedOf } from '../../src/press/expected.ts'
import { preparedFlow } from '../../src/press/pagedjs/prepare.ts'

function rootOf(...children: ElementContent[]): Root {
  return { type: 'root', children }
}

describe('the flow for Paged.js', () => {
  test('numbers its elements and wraps text that has neighbours', () => {
    const flow = preparedFlow(rootOf(h('p', ['一', h('em', '二'), '三'])))
    expect(flow).toBe(
      '<p data-ref="e1"><span data-wrap="" data-ref="t2">一</span><em data-ref="e3">二</em>' +
        '<span data-wrap="" data-ref="t4">三</span></p>'
    )
  })

  test('leaves text alone that is alone', () => {
    expect(preparedFlow(rootOf(h('p', '一')))).toBe('<p data-ref="e1">一</p>')
  })

  test('drops white space between tags, but not between words', () => {
    const flow = preparedFlow(rootOf(h('div', ['\n  ', h('p', ['Boris', h('b', ' '), 'Yeltsin']), '\n'])))
    expect(flow).toContain('<b data-ref="e4"> </b>')
    expect(flow).not.toContain('\n')
  })

  test('is the same whenever it is made', () => {
    const root = rootOf(h('p', ['一', h('em', '二')]))
    expect(preparedFlow(root)).toBe(preparedFlow(structuredClone(root)))
  })

  test('says what the book says', () => {
    const text = fc.constantFrom('一', '二 三', 'a < b & "c"', ' ', '\n  ', '𠮷', '')
    const tree = fc.letrec<{ node: ElementContent }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        text.map((value): ElementContent => ({ type: 'text', value })),
        fc
          .tuple(fc.constantFrom('p', 'em', 'span'), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, children]) => h(name, { dataUnit: 'u' }, children))
      )
    })).node
    fc.assert(
      fc.property(tree, (node) => {
        const root = rootOf(h('div', node))
        const read = unified().use(rehypeParse, { fragment: true }).parse(preparedFlow(root))
        const said = (from: Root) =>
          expectedOf(from)
            .runs.map((run) => run.text)
            .join('')
        // Nested paragraphs are taken apart by the parser: compare the words, not the tree.
        expect(said(read)).toBe(said(root))
      })
    )
  })
})
