import type { Root } from 'hast'
import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { keepTail } from '../../src/compose/typeset/keep-tail.ts'

const joiner = '\u2060'

function kept(...children: Parameters<typeof h>[2][]): string {
  const root: Root = { type: 'root', children: [h('p', ...children)] }
  return words(keepTail(root))
}

function words(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

describe('the last two characters of a paragraph', () => {
  test('stay together, with the marks after them', () => {
    expect(kept('发展合作。')).toBe(`发展合${joiner}作。`)
    expect(kept('发展“合作”。')).toBe(`发展“合${joiner}作”。`)
  })

  test('stay together across elements', () => {
    expect(kept('发展合', h('em', '作'), '。')).toBe(`发展合${joiner}作。`)
  })

  test('are not looked for in a note that is called at the end', () => {
    expect(kept('发展合作。', h('span.note', '注文'))).toBe(`发展合${joiner}作。注文`)
  })

  test('need no joiner where they are figures, or one character is all', () => {
    expect(kept('见第12页')).toBe('见第12页')
    expect(kept('一')).toBe('一')
  })
})
