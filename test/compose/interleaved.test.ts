import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { PartOf } from '../../src/compose/compositor.ts'
import { interleaved } from '../../src/compose/part/parallel.ts'

/** A statement of two paragraphs, a heading between them, a source note under its title and, in the original, an apparatus. */
function side(id: string, language: string, apparatus: boolean) {
  const children: ElementContent[] = [
    h('hgroup', { className: ['opening'] }),
    h('div', { className: ['statement-text'] }, [
      h('p', { id: `${id}-1` }),
      h('h2', { className: ['heading'], id: `${id}-section-1` }),
      h('p', { id: `${id}-2` })
    ]),
    h('div', { className: ['source-note'], id: `${id}-source-note` }, [
      h('h2', { className: ['heading'], dataUnit: `${id}-source-note-title` }),
      h('p', { id: `${id}-source-note-p1` })
    ]),
    ...(apparatus ? [h('div', { className: ['apparatus'], id: `${id}-apparatus` })] : [])
  ]
  return { part: { id, language } as unknown as PartOf<'statement'>, children }
}

/** Names of what stands in each box, in their order. */
function namesIn(nodes: ElementContent[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type !== 'element') return []
    const { id, dataUnit, className } = node.properties
    const inner = namesIn(node.children)
    return inner.length > 0 ? inner : [String(dataUnit ?? id ?? (className as Element['properties'][string]))]
  })
}

test('paragraph by paragraph, headings of both languages stand before what they head, and the apparatus last', () => {
  expect(namesIn(interleaved([side('D1', 'zh-Hans', true), side('D1-en', 'en', false)]))).toEqual([
    'opening',
    'opening',
    'D1-1',
    'D1-en-1',
    'D1-section-1',
    'D1-en-section-1',
    'D1-2',
    'D1-en-2',
    'D1-source-note-title',
    'D1-en-source-note-title',
    'D1-source-note-p1',
    'D1-en-source-note-p1',
    'D1-apparatus'
  ])
})
