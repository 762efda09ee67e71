import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collate } from '../../src/collate/collate.ts'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, textOf, withFiles } from '../folder.ts'
import { comparedWith } from './second-witness.ts'

const small = fixture('small')
const text = 'statements/A1/text.zh.md'
const operations = 'witnesses/T1.operations.yaml'

/** What `collate` says of the small edition when in one file some words are put for others. */
function saidOf(words: string, others: string, file = text, paragraphs = 7): string[] {
  const former = textOf(small, file)
  if (!former.includes(words)) throw new Error(`${file} has no “${words}”`)
  const changed = former.replace(words, () => others).replace('paragraphs: 7', `paragraphs: ${paragraphs}`)
  const reading = collecting()
  const manuscripts = read(withFiles(small, { [file]: changed }), reading.complain)
  expect(reading.lines()).toEqual([])
  const { complain, lines } = collecting()
  if (manuscripts !== undefined) collate(manuscripts, complain)
  return lines()
}

/** One operation of the list, as it stands in the file. */
function operation(id: string): string {
  const list = textOf(small, operations)
  return /- id: (?:.|\n(?!-))*\n/.exec(list.slice(list.indexOf(`- id: ${id}`)))?.[0] ?? ''
}

/** A2, as another witness may have it. */
const report = '会谈报道\n记者报道：\n会谈在朱镕基主持下进行。\n双方表示满意。'

/** One case a rule: how to break it, and all that is said then. */
const cases: Record<string, () => string[]> = {
  'difference-is-accounted-for': () => [
    ...saidOf('约300人', '约400人'),
    ...saidOf('约300人', '约3000人'),
    ...saidOf('约300人', '约三百人'),
    ...saidOf('甲国主席', '甲国主'),
    ...saidOf('甲国主席', '甲甲国主席'),
    ...saidOf('举行会谈', '举会行谈'),
    ...saidOf('举行会谈，约', '举行会谈,约'),
    ...saidOf('# 甲乙联合公报', '# 甲乙联合公告'),
    ...saidOf('（试行文本）\n', '（试行文字）\n'),
    ...saidOf('（双方发表公报）\n', '（双方发布公报）\n'),
    ...saidOf('1. 加强', '2. 加强'),
    ...saidOf(':section[二、]', ':section[三、]'),
    ...saidOf('李·四\\', '李四\\'),
    ...saidOf('三月三日', '三月三十日'),
    ...saidOf('满意。', '满意', 'statements/A2/text.zh.md')
  ],
  'difference-is-accounted-for: paragraphs': () => [
    ...saidOf('两国另议', '两国\n\n另议', text, 8),
    ...saidOf('另议:unmark[细节]。\n\n', '另议:unmark[细节]。\n', text, 6),
    ...saidOf('甲国代表\\\n', '甲国代表')
  ],
  'difference-is-accounted-for: an operation is missing': () => [
    ...saidOf(operation('T1-02'), '', operations),
    ...saidOf(operation('T1-03'), '', operations),
    ...saidOf(operation('T1-05'), '', operations),
    ...saidOf(operation('T1-09'), '', operations),
    ...saidOf(operation('T1-11'), '', operations)
  ],
  'paragraph-is-in-both': () => [
    ...saidOf('两国另议:unmark[细节]。\n\n', '', text, 6),
    ...saidOf('两国另议:unmark[细节]。\n', '两国另议:unmark[细节]。\n\n又一段。\n', text, 8),
    ...saidOf(':::dateline\n一九九九年三月三日于某地\n:::\n', ''),
    ...saidOf('双方表示满意。\n', '双方表示满意。\n\n:::dateline\n某日\n:::\n', 'statements/A2/text.zh.md')
  ],
  'witness-is-comparable': () => comparedWith(small, { of: 'A1', text: report }).said,
  'variants-are-decided': () => comparedWith(small, { of: 'A2', text: report.replace('满意', '滿意') }).said,
  'decision-meets-a-variant': () =>
    comparedWith(small, {
      of: 'A2',
      text: report,
      decisions: '- { at: "A2:1", lemma: 满, reading: 滿, decision: ignore, reason: 字形 }\n'
    }).said,
  'emendation-is-declared': () => [
    ...saidOf('{op=T1-08}', '{op=T1-80}'),
    ...saidOf('{op=T1-08}', '{op=T1-03}'),
    ...saidOf('记者报道：', '记者报道：:emendation{op=T1-07}', 'statements/A2/text.zh.md')
  ],
  'operation-is-marked-once': () => [
    ...saidOf(':emendation[一]{op=T1-08}', '一'),
    ...saidOf('两国另议', '两国:emendation{op=T1-07}另议')
  ],
  'lemma-is-reading': () => [
    ...saidOf('300人与:emendation{op=T1-07}会', '300人:emendation[与]{op=T1-07}会'),
    ...saidOf(':emendation[一]', ':emendation[二]')
  ],
  'emendation-is-in-place': () => [
    ...saidOf('300人与:emendation{op=T1-07}会', '300人:emendation{op=T1-07}与会'),
    ...saidOf('作准。:emendation{op=T1-11}', '作准:emendation{op=T1-11}。')
  ],
  'witness-is-used-up': () => [...saidOf('to: 25', 'to: 24'), ...saidOf(operation('T1-01'), '', operations)]
}

test.each(Object.keys(cases))('%s', async (name) => {
  const said = cases[name]?.() ?? []
  expect(said.some((line) => line.includes(` ${name.replace(/:.*/, '')} `))).toBe(true)
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`rules/${name.replace(/:? /g, '-')}.txt`)
})

test('every rule of the stage has a case that breaks it', () => {
  const source = readFileSync('src/model/rules.ts', 'utf8')
  const part = source.split(/^\/\* -+ /m).find((candidate) => candidate.startsWith('collate')) ?? ''
  const rules = [...part.matchAll(/complain\(\s*'([a-z0-9-]+)'/g)].map((found) => found[1] ?? '')
  const broken = new Set(Object.keys(cases).map((name) => name.replace(/:.*/, '')))
  expect(rules.length).toBeGreaterThan(5)
  expect(rules.filter((rule) => !broken.has(rule))).toEqual([])
})
