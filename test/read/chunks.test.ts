import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunksOf } from '../../src/read/chunks.ts'
import { parseMarkdown } from '../../src/read/markdown.ts'
import { ownFolder, textOf } from '../folder.ts'

/** Long enough that every block may begin a chunk. */
const long = '双方满意地指出，中俄国界东段已勘定的边界首次在实地得到准确标示。'.repeat(130)

const blocks = fc.constantFrom(
  ...[
    '甲乙丙',
    '甲\n乙',
    '# 题',
    '## 一',
    ':section[一、]甲',
    '1998年甲',
    '[^a]: 注',
    '[^b]: 注\n\n    又\n\n    - 项'
  ],
  ...[
    '- 项\n\n- 项',
    '1. 项\n\n   续',
    '> 引\n>\n> 引',
    ':::deck\n甲\n\n乙\n:::',
    '::::x\n:::y\n甲\n:::\n\n乙\n::::',
    ':::'
  ],
  ...[
    ':::x\n甲\n\n乙',
    '   :::x\n甲\n\n乙\n   :::',
    '- :::x\n\n  甲',
    '```\n甲\n\n乙\n```',
    '~~~\n\n甲',
    '> ```\n> 甲',
    '<!--\n\n甲'
  ],
  ...[
    '<b>甲</b>',
    '[甲]: https://a.b',
    '[甲]',
    '[甲\n乙]: x',
    '[^c]: [甲]: x',
    '---',
    '甲\n---',
    '甲\n\n===',
    '\t甲',
    '    甲'
  ],
  ...[
    '\u3000',
    '\u3000甲',
    '甲\n\u3000\n乙',
    ':',
    '::leaf',
    '\\',
    '*甲*',
    '*甲\n乙*',
    '\u00a0',
    '甲\\',
    '`甲',
    '[^d]: :::x\n\n    甲'
  ]
)
const joints = fc.constantFrom('\n\n', '\n', '\n \n', '\n\n\n')
const fronts = fc.constantFrom(
  '',
  '---\na: b\n---\n',
  '---\n\n',
  `---\na: b\n\nc: ${'d'.repeat(4100)}\n\ne: f\n---\n\n`
)

/** Blocks behind each other, with long paragraphs between some. */
const texts = fc
  .tuple(fronts, fc.array(fc.tuple(fc.oneof(blocks, fc.constant(long)), joints), { minLength: 1, maxLength: 12 }))
  .map(([front, parts]) => front + parts.flat().join(''))

test('the chunks of a text follow each other and are the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const chunks = chunksOf(text)
      expect(chunks.map((chunk) => chunk.text).join('')).toBe(text)
      for (const { offset, line } of chunks) expect(text.slice(0, offset).split('\n').length - 1).toBe(line)
    })
  )
})

test('a text in chunks is parsed as the whole, node by node, place by place', () => {
  let cut = 0
  fc.assert(
    fc.property(texts, (text) => {
      const chunks = chunksOf(text)
      if (chunks.length === 1) return
      cut += 1
      expect(parseMarkdown(text).children).toEqual(parseMarkdown(text, [{ text, line: 0, offset: 0 }]).children)
    }),
    { numRuns: 600 }
  )
  expect(cut).toBeGreaterThan(100)
})

test('our own texts, one behind the other, are cut and parsed as the whole', () => {
  const folder = ownFolder()
  const names = folder.files.filter((file) => /notes\.[a-z]+\.md$/.test(file))
  const text = names.map((file) => textOf(folder, file)).join('\n')
  expect(chunksOf(text).length).toBeGreaterThan(1)
  expect(parseMarkdown(text).children).toEqual(parseMarkdown(text, [{ text, line: 0, offset: 0 }]).children)
})
