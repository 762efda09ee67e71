import { expect, test } from 'vitest'
import { operations } from '../../../src/prove/ua/content/operations.ts'
import { Name, type Operand } from '../../../src/prove/ua/content/token.ts'

const read = (text: string) =>
  [...operations(new Uint8Array(Buffer.from(text, 'latin1')))].map(({ operator, operands }) => [
    operator,
    ...operands.map(plain)
  ])

/** Names as `/A`, texts as `(A)`. */
function plain(operand: Operand): unknown {
  if (operand instanceof Name) return `/${operand.name}`
  if (operand instanceof Uint8Array) return `(${Buffer.from(operand).toString('latin1')})`
  if (operand instanceof Map) return Object.fromEntries([...operand].map(([key, value]) => [key, plain(value)]))
  return Array.isArray(operand) ? operand.map(plain) : operand
}

test.each([
  ['1 0 0 -1.5 .25 +7 cm', [['cm', 1, 0, 0, -1.5, 0.25, 7]]],
  ['--3 1-2 4.5.6 1e3 x', [['x', 0, 1, 4.5, 1000]]],
  ['(a(b)c\\)\\n\\101\\\nd) Tj', [['Tj', '(a(b)c)\nAd)']]],
  ['<48 6 5> Tj', [['Tj', '(He)']]],
  ['<486> Tj', [['Tj', '(H`)']]],
  ['[(A) -20 (B)] TJ', [['TJ', ['(A)', -20, '(B)']]]],
  [
    `(A) ' 1 2 (B) "`,
    [
      ["'", '(A)'],
      ['"', 1, 2, '(B)']
    ]
  ],
  ['/P <</MCID 0/Lang(en)>> BDC EMC', [['BDC', '/P', { MCID: 0, Lang: '(en)' }], ['EMC']]],
  ['/A#20B Do % so\nq', [['Do', '/A B'], ['q']]],
  ['BI /W 1 ID \x00 EIx\x01 EI Q', [['EI'], ['Q']]],
  ['true false null x', [['x', true, false, null]]],
  ['] > } q', [[']'], ['>'], ['}'], ['q']]]
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
