import { expect, test } from 'vitest'
import { exchangeLines } from '../../src/import/write/exchange-lines.ts'
import { decide, readAndCollate, textIn, tryEmend, tryImport } from './desk.ts'

const received = `海河两国联合声明

—

双方认为，这样的关系是亚欧大陆和太平洋地区安全、稳定和经济繁荣的重要

组成部分。两国关系不针对任何第三国。

二

新闻社海京８月６日电

朱（钅容）基总理将于明年春天访问海国，进一步推动两国的合作。

双方将继续进行磋商，以便将共同边界全部确定下来。

相关资料：

双方还就共同关心的问题交换了意见，达成了广泛一致。
`

const { files } = tryImport({ 'received.txt': received })
const text = 'statements/D1/text.zh.md'
const operations = 'witnesses/S1.operations.yaml'

/** The folder with a file changed as an editor would. */
function edited(folder: Map<string, Uint8Array>, file: string, change: (words: string) => string) {
  const before = textIn(folder, file)
  const after = change(before)
  expect(after).not.toBe(before)
  return new Map([...folder, [file, new TextEncoder().encode(after)]])
}

const accept = (folder: Map<string, Uint8Array>, ...classes: string[]) => {
  const ids = idsOf(...classes)
  return decide(folder, (id) => (ids.includes(id) ? 'accepted' : 'proposed'))
}

function idsOf(...classes: string[]): string[] {
  const list = textIn(files, operations).split('\n- ')
  return list.flatMap((record) => {
    const id = /^id: (.*)$/m.exec(record)?.[1]
    return id !== undefined && classes.some((name) => record.includes(`class: ${name}\n`)) ? [id] : []
  })
}

test('nothing decided, nothing changed', () => {
  const { accepted, declined, files: after, complaints } = tryEmend(files)
  expect({ accepted, declined, complaints }).toEqual({ accepted: [], declined: [], complaints: [] })
  expect(textIn(after, text)).toBe(textIn(files, text))
  expect(textIn(after, operations)).toBe(textIn(files, operations))
})

test('one decision changes its own lines and its own record, the others wait', () => {
  const { accepted, files: after, complaints } = tryEmend(accept(files, 'composed-char'))
  expect(accepted).toEqual(idsOf('composed-char'))
  expect(complaints).toEqual([])
  const [id] = accepted
  expect(textIn(after, text)).toBe(textIn(files, text).replace('朱（钅容）基', `朱:emendation[镕]{op=${id}}基`))
  const record = (list: string) => list.split('\n- ').find((one) => one.startsWith(`id: ${id}\n`)) ?? ''
  expect(record(textIn(files, operations))).toContain('status: proposed')
  expect(record(textIn(after, operations))).not.toContain('status')
  expect(textIn(after, operations).match(/status: proposed$/gm)).toHaveLength(
    (textIn(files, operations).match(/status: proposed$/gm)?.length ?? 0) - 1
  )
  expect(readAndCollate(after).errors).toEqual([])
})

test('what an editor wrote meanwhile stays: notes, another id, comments', () => {
  let folder = edited(files, text, (words) =>
    words.replace('确定下来。', '确定下来[^border]。').replace('id: D1', 'id: J1')
  )
  folder = new Map([...folder, ['statements/J1/text.zh.md', folder.get(text) ?? new Uint8Array()]])
  folder.delete(text)
  folder = edited(folder, 'edition.yaml', (words) => words.replace('[D1]', '[J1]'))
  folder = edited(folder, operations, (words) => words.replace('\n- id: S1-02', '\n# 与影印本核对过。\n- id: S1-02'))
  const { accepted, files: after, complaints } = tryEmend(decide(folder, () => 'accepted'))
  expect(complaints).toEqual([])
  expect(accepted).toHaveLength(5)
  const young = textIn(after, 'statements/J1/text.zh.md')
  expect(young).toContain('确定下来[^border]。')
  expect(young).toContain('## :emendation[一]{op=S1-01}')
  expect(young).toContain('> 相关资料：')
  expect(textIn(after, operations)).toContain('# 与影印本核对过。')
  expect(textIn(after, operations)).not.toMatch(/^ {2}status:/m)
})

test('lines that were rewritten are not guessed at', () => {
  const folder = edited(files, text, (words) => words.replace('朱（钅容）基总理', '朱（钅容）基总理[^zhu]'))
  const { accepted, files: after, complaints } = tryEmend(decide(folder, () => 'accepted'))
  const [refused] = idsOf('composed-char')
  expect(complaints.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([
    `error emendation-fits: ${refused} cannot be put into D1: the lines it concerns no longer stand there as import wrote them`
  ])
  expect(accepted).not.toContain(refused)
  expect(accepted).toHaveLength(4)
  expect(textIn(after, text)).toContain('朱（钅容）基总理[^zhu]')
  expect(textIn(after, operations)).toContain('status: accepted')
})

test('lines are exchanged where they stand once, with their neighbours', () => {
  const [former, next] = ['甲\n\n乙\n\n丙\n', '甲\n\n乙二\n\n丙\n']
  expect(exchangeLines('前\n\n甲\n\n乙\n\n丙\n\n后\n', former, next)).toBe('前\n\n甲\n\n乙二\n\n丙\n\n后\n')
  expect(exchangeLines('改\n\n乙\n\n丙\n', former, next)).toBe('改\n\n乙二\n\n丙\n')
  expect(exchangeLines('改\n乙\n改\n', '甲\n乙\n丙\n', '甲\n乙二\n丙\n')).toBe('改\n乙二\n改\n')
  expect(exchangeLines('改\n改\n', '甲\n丙\n', '甲\n乙\n丙\n')).toBeUndefined()
  expect(exchangeLines('甲\n\n乙改\n\n丙\n', former, next)).toBeUndefined()
  expect(exchangeLines(`${former}\n${former}`, former, next)).toBeUndefined()
})

test('references to paragraphs whose numbers move are named', () => {
  const folder = edited(files, 'prose/method.zh.md', (words) => `${words}\n见:ref{to=D1:4}。\n`)
  const { complaints } = tryEmend(accept(folder, 'para-join'))
  expect(complaints.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([
    'warning numbers-stay-put: the paragraphs of D1 have new numbers, and these refer to them: D1:4 in prose/method.zh.md'
  ])
  expect(tryEmend(accept(folder, 'composed-char')).complaints).toEqual([])
})

test('what is declined stays, with the layout inside it applied, and is not proposed again', () => {
  const text =
    '海河两国联合公报\n\n海国通讯社八月６日电，双方发表了公报，全文如下：\n\n双方将继续进行磋商，以便将共同边界全部确定下来。\n'
  const { files: folder } = tryImport({ 'received.txt': text })
  expect(textIn(folder, 'statements/D1/text.zh.md')).toContain('八月６日电')
  const once = tryEmend(decide(folder, () => 'declined'))
  expect(once.declined).toHaveLength(1)
  expect(textIn(once.files, 'statements/D1/text.zh.md')).toContain('八月6日电')
  expect(textIn(once.files, operations)).toContain('status: declined')
  expect(readAndCollate(once.files).errors).toEqual([])
  const twice = tryEmend(once.files)
  expect(textIn(twice.files, operations)).toBe(textIn(once.files, operations))
})

test('what is accepted and not emended is an error, what waits a warning', () => {
  const said = (folder: Map<string, Uint8Array>) => readAndCollate(folder).errors
  expect(said(files)).toEqual([])
  const [id] = idsOf('composed-char')
  expect(said(accept(files, 'composed-char')).map((line) => line.replace(/^[^ ]+ /, ''))).toEqual([
    `proposal-is-emended: ${id} is accepted, but not yet in the text`
  ])
})
