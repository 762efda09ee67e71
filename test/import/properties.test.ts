import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyOperations, invertOperations } from '../../src/model/operations.ts'
import { acceptAll, decide, readAndCollate, tryEmend, tryImport } from './desk.ts'

/** `ENGROSS_RUNS=5000` looks longer. */
const runs = Number(process.env.ENGROSS_RUNS ?? 200)

/** Lines that recognisers look for, and lines that only look like them. */
const lines = fc.constantFrom(
  '中 俄 联 合 声 明',
  '关于边界问题的联合声明（2001年7月16日）',
  '（会晤取得了积极和重要的成果，两国领导人发表声明）',
  '一',
  '二',
  '—',
  '四',
  '一、双边关系',
  '二、双方认为，在平等互利的基础上，加强合作具有巨大潜力。',
  '1. 加强信任、彼此尊重；',
  '2. 两国元首互访，总理定期会晤。',
  '2.加强彼此在重大国际问题上的协调；',
  '4. 促进将高新技术投入生产领域。',
  '有效保护知识产权和两国法人和自然人的其他合法权益。',
  '双方认为，这样的关系是亚欧大陆和太平洋地区安全的重要',
  '朱（钅容）基总理１９９８年 访问了 4200 公里外的(莫斯科)。',
  '免 责 条 款',
  '本数据库不承担任何责任，感谢您的理解。',
  '相关资料：',
  '声明全文如下，现予发表：',
  '主 席',
  '(签 字)',
  '俄罗斯联邦',
  '一九九七年十一月十日于北京',
  'Joint Statement of the Parties',
  'The Parties agreed to continue their co-',
  'operation in all fields of mutual interest, and',
  'Article 1',
  'I. General provisions',
  'СОВМЕСТНОЕ ЗАЯВЛЕНИЕ',
  'Стороны подтвердили, что отношения между ними носят характер',
  'Москва, 23 ноября 1998 года',
  '# heading',
  '- bullet *emphasis* _x_ `code` [^note] [a](b) <b>&amp;</b> {x} | ~y~ \\ :mark[x]{as=y} 12:30',
  ':::deck',
  '---',
  '1) first  with   spaces\tand tab',
  '> quotation',
  'Copyright:\t\t\t2013-2017   :x',
  '    code',
  '+ 1',
  '=',
  '⼀⾯'
)

const indent = fc.constantFrom('', '', '    ', '　　', '\t', '\u200b', ' \u00a0', ' \u200b\t')
const trail = fc.constantFrom('', '', '', ' ', '　', '\u00ad')
const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\n   \n', '\r', '\u2028', '\f', '\u0085')

const laidOut = fc
  .array(fc.tuple(indent, fc.oneof(lines, lines, fc.string({ unit: 'binary', maxLength: 12 })), trail, lineEnd), {
    maxLength: 30
  })
  .map((all) => all.flat().join(''))

const anyText = fc.oneof(
  { weight: 6, arbitrary: laidOut },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 300 }) }
)

/** Everything that must hold of an import, whatever was received. */
function checkImport(text: string): void {
  const { files, complaints, report } = tryImport({ 'received.txt': text })
  const [unreadable] = complaints.filter(({ severity }) => severity === 'error')
  if (unreadable !== undefined) {
    expect(unreadable.rule).toBe('text-is-there')
    return
  }
  const before = readAndCollate(files)
  expect(before.errors).toEqual([])
  const [witness] = before.manuscripts?.witnesses ?? []
  expect(witness?.text).toBe(text)
  expect(witness?.proposals).toHaveLength(report.proposals)
  undoes(text, witness?.operations ?? [])
  for (const { level, before, after } of witness?.operations ?? [])
    if (level === 'silent') expect(wordsOf(after)).toBe(wordsOf(before))

  const accepted = acceptAll(files)
  expect(accepted.complaints.filter(({ severity }) => severity === 'error')).toEqual([])
  const after = readAndCollate(accepted.files)
  expect(after.errors).toEqual([])
  const [emended] = after.manuscripts?.witnesses ?? []
  expect(emended?.proposals).toEqual([])
  undoes(text, emended?.operations ?? [])
}

/** What a reader reads: no white space, nothing invisible, figures and parentheses of either width. */
function wordsOf(words: string): string {
  return words.replace(/\s|\p{Cc}|\p{Cf}|\p{Variation_Selector}|[\u034f\ufffe\uffff]/gu, '').normalize('NFKC')
}

function undoes(text: string, operations: Parameters<typeof applyOperations>[1]): void {
  expect(invertOperations(applyOperations(text, operations), operations)).toBe(text)
}

test('witness = text + operations, before and after every proposal is accepted, for any text', () => {
  fc.assert(fc.property(anyText, checkImport), { numRuns: runs })
}, 300_000)

/** Decide as the bits say; nothing may break but that declined words outside every statement have no place yet. */
function checkDecisions(text: string, bits: boolean[]): void {
  const { files, report } = tryImport({ 'received.txt': text })
  if (report.witnesses.length === 0) return
  let at = 0
  const decided = decide(files, () => (bits[at++ % bits.length] ? 'accepted' : 'declined'))
  const emended = tryEmend(decided)
  expect(emended.complaints.filter(({ severity }) => severity === 'error')).toEqual([])
  expect([...emended.accepted, ...emended.declined]).toHaveLength(report.proposals)
  const { errors, manuscripts } = readAndCollate(emended.files)
  expect(errors.filter((error) => !error.includes('witness-is-used-up'))).toEqual([])
  for (const { operations } of manuscripts?.witnesses ?? []) undoes(text, operations)
}

test('an editor may accept some proposals and decline others', () => {
  const decisions = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 })
  fc.assert(fc.property(laidOut, decisions, checkDecisions), { numRuns: runs / 2 })
}, 300_000)
