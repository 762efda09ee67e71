import type { Root } from 'hast'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { join } from '../../src/compose/typeset/join.ts'
import { setText } from '../../src/compose/typeset/set-text.ts'
import { squeeze } from '../../src/compose/typeset/squeeze.ts'
import { wrapText } from '../../src/compose/typeset/wrap-text.ts'
import { elementsOf } from './units.ts'

describe('join', () => {
  it.each([
    ['约——即', '约|—|—即'],
    ['中国—俄罗斯', '中国|—俄罗斯'],
    ['三～五', '三|～五'],
    ['见注③，㉑，㊿', '见注|③，|㉑，|㊿'],
    ['鲍·尼·叶利钦', '鲍|·|尼|·|叶利钦'],
    ['鲍里斯·尼古拉耶维奇', '鲍里斯|·尼古拉耶维奇'],
    ['1997年11月10日', '1997|年11|月10|日'],
    ['第12页', '第|12|页'],
    ['4200公里', '4200公里'],
    ['平常的话。', '平常的话。']
  ])('%s may not break at |: %s', (text, joined) => {
    expect(join(text).replaceAll('\u2060', '|')).toBe(joined)
  })
})

describe('setText', () => {
  it.each([
    ['本刊ABM条约', 'zh-Hans', ['en:ABM']],
    ['见 Дипломатический вестник，1997', 'zh-Hans', ['ru:Дипломатический вестник']],
    ['ABM — 1', 'ru', ['dash:—']],
    ['甲——乙·丙§6', 'zh-Hans', ['dash:—|—', 'point:·', 'sign:§']],
    ['f'.repeat(64), 'zh-Hans', [`hash:${'f'.repeat(64)}`]],
    ['数字1997', 'zh-Hans', []]
  ])('%s in %s has runs of its own', (text, language, runs) => {
    const elements = setText(text, language).flatMap((node) => (node.type === 'element' ? [node] : []))
    const named = elements.map(({ properties, children }) => {
      const words = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
      return `${String(properties.lang ?? properties.className)}:${words.replaceAll('\u2060', '|')}`
    })
    expect(named).toEqual(runs)
  })
})

describe('squeeze', () => {
  it.each([
    ['说：“签署（《声明》）。”', '：《》）。'],
    ['“甲”，“乙”', '”，'],
    ['甲，乙。', ''],
    ['（甲）——“乙”', ''],
    ['（\u2060《甲》', '《']
  ])('of %s these are half as wide: %s', (text, halves) => {
    expect(halvesOf({ type: 'root', children: [h('p', text)] })).toBe(halves)
  })

  it('sees through elements of a line, not through blocks, breaks and notes', () => {
    expect(halvesOf({ type: 'root', children: [h('p', ['甲', h('a', '》'), '（乙）'])] })).toBe('》')
    expect(halvesOf({ type: 'root', children: [h('p', '甲。'), h('p', '“乙')] })).toBe('')
    expect(halvesOf({ type: 'root', children: [h('p', ['甲。', h('br'), '“乙'])] })).toBe('')
    const note = h('span', { role: 'doc-footnote' }, '“注。”')
    expect(halvesOf({ type: 'root', children: [h('p', ['甲。', note, '”'])] })).toBe('。')
  })

  function halvesOf(root: Root): string {
    const halves = elementsOf(squeeze(root)).filter(({ properties }) => String(properties.className) === 'half')
    return halves
      .flatMap(({ children }) => children.map((child) => (child.type === 'text' ? child.value : '')))
      .join('')
  }
})

describe('wrapText', () => {
  it('joins neighbouring texts and wraps those beside elements', () => {
    const wrapped = wrapText(h('p', [{ type: 'text', value: '甲' }, { type: 'text', value: '乙' }, h('em', '丙')]))
    expect(wrapped).toEqual(h('p', [h('span', ['甲乙']), h('em', '丙')]))
  })

  it('leaves a text alone that is alone', () => {
    expect(wrapText(h('p', ['甲']))).toEqual(h('p', ['甲']))
  })
})
