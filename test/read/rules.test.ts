import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, textOf, withFiles } from '../folder.ts'

const small = fixture('small')
const text = 'statements/A1/text.zh.md'
const notes = 'statements/A1/notes.zh.md'
const operations = 'witnesses/T1.operations.yaml'

/** What is said of the small edition when in one file some words are put for others. */
function saidOf(file: string, words: string, others: string): string[] {
  const former = textOf(small, file)
  if (!former.includes(words)) throw new Error(`${file} has no “${words}”`)
  return saidWith({ [file]: former.replace(words, () => others) })
}

function saidWith(files: Record<string, string | Uint8Array | undefined>): string[] {
  const { complain, lines } = collecting()
  read(withFiles(small, files), complain)
  return lines()
}

function saidAfter(file: string, addition: string): string[] {
  return saidWith({ [file]: `${textOf(small, file)}${addition}` })
}

/** One case a rule: how to break it, and all that is said then. */
const cases: Record<string, () => string[]> = {
  'file-exists': () => saidWith({ 'statements/A2/text.zh.md': undefined }),
  'file-exists: of a part': () =>
    saidOf('edition.yaml', 'index ]', 'abbreviations, index ]').concat(saidWith({ 'prose/method.zh.md': undefined })),
  'layout-fits-languages': () => saidAfter('edition.yaml', 'editions: [ { name: a, layout: columns } ]\n'),
  'language-has-texts': () => saidAfter('edition.yaml', 'editions: [ { name: a, languages: [ en ] } ]\n'),
  'paragraph-names-its-original': () =>
    saidWith({
      'statements/A2/text.en.md':
        '---\nid: A2\nlanguage: en\nstatus: draft\nshortTitle: T\ndateline: D\n---\n\n# T\n\nOne.\n\n:of[4–6, 9] Two.\n'
    }),
  'record-has-original': () =>
    saidWith({
      'statements/A2/text.en.md': '---\nid: A2\nlanguage: en\nstatus: draft\nshortTitle: T\ndateline: D\n---\n\n# T\n',
      'sources.en.yaml': '- { code: W2, citation: A book }\n'
    }),
  'file-exists: image': () => saidOf(text, 'images/map.svg', 'images/mop.svg'),
  'file-stays-inside': () => [
    ...saidOf(text, 'images/map.svg', '../map.svg'),
    ...saidOf(text, 'images/map.svg', '%2e%2e/map.svg'),
    ...saidOf(text, 'images/map.svg', '/etc/map.svg'),
    ...saidOf(text, 'images/map.svg', 'file:///etc/map.svg'),
    ...saidOf(text, 'images/map.svg', 'data:image/png;base64,AAAA'),
    ...saidOf(text, 'images/map.svg', 'https://example.org/map.svg'),
    ...saidOf('witnesses/witnesses.yaml', 'file: T1.txt', 'file: ../edition.yaml')
  ],
  'file-is-utf-8': () =>
    saidWith({ [text]: new Uint8Array([0xe4, 0xb8, 0xad, 0x0a, 0xe4, 0xb8, 0xad, 0xe5, 0x9b, 0xfd]) }),
  'text-is-plain': () => saidOf(text, '附则', '附\0则'),
  'file-is-used': () => saidWith({ 'statements/A1/note.zh.md': '[^x]: y', 'statements/A3/text.zh.md': 'z' }),
  'input-is-reasonable': () => saidAfter(text, `\n${'>'.repeat(2000)} 深\n`),
  'image-is-known': () => saidWith({ 'images/map.svg': 'PNG' }),
  'yaml-is-sound': () => saidOf('edition.yaml', 'editors: [ 某甲 ]', 'editors: [ 某甲\nname: other'),
  'key-is-unique': () => saidAfter('edition.yaml', 'title: 又一\n'),
  'key-is-known': () => saidAfter('edition.yaml', 'page: { profil: a5 }\n'),
  'key-is-there': () => saidOf('sources.yaml', '  citation: 本书所收文件\n', ''),
  'value-fits': () => [
    ...saidAfter('edition.yaml', 'page: { profile: a55 }\n'),
    ...saidOf('edition.yaml', 'title: 小集', 'title: ""'),
    ...saidOf('edition.yaml', 'title: 小集', 'title: 1999'),
    ...saidOf('edition.yaml', '2026-11-21', 'yesterday'),
    ...saidOf(text, 'paragraphs: 7', 'paragraphs: seven'),
    ...saidOf('edition.yaml', '[ A1, A2 ]', '[ A1, A1 ]'),
    ...saidWith({ 'sources.yaml': 'W1: a book\n' })
  ],
  'id-is-unique: authority': () => saidOf('authorities/places.yaml', 'id: somewhere', 'id: zhang-san'),
  'id-is-unique: note': () => saidWith({ 'statements/A2/notes.zh.md': '[^ties]: 又一。:sources[W1]\n' }),
  'id-is-unique: operation, source, abbreviation, witness': () => [
    ...saidOf(operations, 'id: T1-02', 'id: T1-01'),
    ...saidOf('sources.yaml', 'code: 本书', 'code: W1'),
    ...saidAfter('abbreviations.yaml', '- short: T1\n  meaning: 另一\n'),
    ...saidOf('witnesses/witnesses.yaml', 'siglum: T2', 'siglum: T1')
  ],
  'keys-go-together': () => [
    ...secondWitnessWith('').filter((line) => !line.includes('file-is-used')),
    ...saidOf(
      'witnesses/witnesses.yaml',
      '  operations: T2.operations.yaml',
      '  variants: x.yaml\n  lines: { from: 1, to: 2 }'
    )
  ],
  'statement-is-known': () => secondWitnessWith('  of: A3\n'),
  'witness-has-lines: a second one': () => secondWitnessWith('  of: A1\n  lines: { from: 3, to: 33 }\n'),
  'id-is-unique: decision': () =>
    secondWitnessWith(
      '  of: A1\n  variants: G.variants.yaml\n',
      '- { at: "A1:1", lemma: 甲, reading: 乙, decision: accept, reason: 义长 }\n'.repeat(2)
    ),
  'value-fits: decision': () =>
    secondWitnessWith(
      '  of: A1\n  variants: G.variants.yaml\n',
      '- { at: "A1:1", lemma: 甲, reading: 乙, decision: acept, reason: "" }\n'
    ),
  'source-is-known': () => [
    ...saidOf(notes, ':sources[W1]', ':sources[W11]'),
    ...saidOf('chronology.yaml', '[ W1 ]', '[ W1, W2 ]'),
    ...saidOf('authorities/persons.yaml', '[ W1 ]', '[ X ]')
  ],
  'event-is-one-paragraph': () => saidOf('chronology.yaml', '"双方*另议*细节。"', '"双方\\n\\n另议"'),
  'series-stands-once': () =>
    saidOf('edition.yaml', 'title: 小集', `title: 小集\n${series('editor')}  - { id: editor }\n`),
  'series-has-a-name': () => saidOf('edition.yaml', 'title: 小集', `title: 小集\n${series('glosses')}`),
  'series-is-numbered-where-it-stands': () =>
    saidOf('edition.yaml', 'title: 小集', `title: 小集\n${series('editor, place: book, numbering: page')}`),
  'end-notes-have-a-part': () => saidOf('edition.yaml', 'title: 小集', `title: 小集\n${series('editor, place: book')}`),
  'witness-is-known': () => saidOf(text, 'siglum: T1', 'siglum: T3'),
  'witness-is-unchanged': () => saidWith({ 'witnesses/T1.txt': `${textOf(small, 'witnesses/T1.txt')}\n` }),
  'encoding-is-known': () => unreadableWitness(),
  'witness-has-lines': () => [
    ...saidOf(text, 'to: 25', 'to: 26'),
    ...saidOf(text, 'from: 3, to: 25', 'from: 25, to: 3')
  ],
  'lines-are-used-once': () =>
    saidOf('statements/A2/text.zh.md', 'siglum: T2, from: 1, to: 3', 'siglum: T1, from: 20, to: 24'),
  'operation-fits': () => saidOf(operations, 'before: "３"', 'before: "4"'),
  'operations-are-apart': () =>
    saidOf(
      operations,
      '  start: 0\n  end: 14\n  before: "站点声明：内容仅供参考。\\n\\n"',
      '  start: 0\n  end: 15\n  before: "站点声明：内容仅供参考。\\n\\n甲"'
    ),
  'front-matter-is-there': () => saidOf(text, '---\nid', 'id'),
  'id-is-its-folder': () => saidOf(text, 'id: A1', 'id: A9'),
  'id-is-unique: note in one file': () => saidOf(notes, '[^ties]:', '[^first]:'),
  'id-is-plain': () => saidWith({ [notes]: textOf(small, notes).replace('[^ties]:', '[^两国]:') }),
  'syntax-is-documented': () => [
    ...saidOf(text, '双方商定以下各点：', '<b>双方</b>商定`以下`各点：'),
    ...saidOf(text, '双方商定以下各点：', '双方_商定_ &amp; ~~以下~~ 各点：'),
    ...saidOf(text, '双方商定以下各点：', '[双方][x]商定<https://example.org>以下各点：  \n是'),
    ...saidOf(text, '两国另议', '***\n\n    两国另议'),
    ...saidOf(text, '两国另议', '第三\n---\n\n::leaf[x]\n\n##### 四\n\n<div>\n\n两国另议'),
    ...saidOf(text, '1. 加强', '1) 加强'),
    ...saidOf(notes, '    > 文件如此。', '    [^inner]: 文件如此。'),
    ...saidOf(text, '双方商定以下各点：', '双方商定以下各点：\n\n[^x]: 某。'),
    ...saidOf('prose/method.zh.md', '## 文字', '# 文字'),
    ...saidOf('prose/method.zh.md', '凡有', '[凡有](https://example.org "题")')
  ],
  'markup-is-complete': () => [
    ...saidOf(text, '双方商定', '双方**商定'),
    ...saidOf(text, ':emendation{op=T1-07}', ':emendation{opT1-07'),
    ...saidOf(text, '[^ties]', '[^ties'),
    ...saidOf(text, '[^ties]', '[^ ties]'),
    ...saidOf(text, '双方商定', '|双方|商定\\|'),
    ...saidOf(text, '1. 加强', '1.加强'),
    ...saidOf(text, '## :emendation', '##:emendation')
  ],
  'construct-has-its-place': () => [
    ...saidOf(text, '双方商定以下各点：', '> 双方商定以下各点：'),
    ...saidOf(text, '双方商定以下各点：', '- 双方商定以下各点：'),
    ...saidOf(text, '双方商定', '双方:ref{to=A1}[商定](https://example.org)'),
    ...saidOf(text, '双方商定', '双方![x](images/map.svg)商定'),
    ...saidOf(text, '- 其二', ':emendation[其]{op=T1-07}二'),
    ...saidOf(text, '- 其二', '## 其二'),
    ...saidOf(text, '- 其二', '::::deck\n其\n::::'),
    ...saidOf(notes, '首份文件。', '首份文件。\n\n    ![x](images/map.svg)'),
    ...saidOf('prose/method.zh.md', '其余', '其余[^first]'),
    ...saidOf('chronology.yaml', '"双方*另议*细节。"', '"- 双方"')
  ],
  'words-are-there': () => [
    ...saidOf(text, '## :emendation[一]{op=T1-08}', '##'),
    ...saidOf(text, '1. 加强往来[^ties]。', '1.')
  ],
  'directive-is-known': () => [
    ...saidOf(text, ':emendation[一]', ':emendaton[一]'),
    ...saidOf(text, ':::dateline', ':::datelin'),
    ...saidOf(text, '1999年3月举行', '1999年3月10:30举行'),
    ...saidOf(text, '双方商定', ':constructor[双方]商定')
  ],
  'directive-takes-words': () => [
    ...saidOf(text, ':unmark[细节]', ':unmark{as=x}'),
    ...saidOf(text, ':ref{to=A2:1}', ':ref[见]{to=A2:1}'),
    ...saidOf(text, ':::deck', ':::deck[x]')
  ],
  'attribute-is-known': () => [
    ...saidOf(text, '{as=zhang-san}', '{as=zhang-san at=1}'),
    ...saidOf(text, '{op=T1-08}', '{op=T1-08 #x .y}'),
    ...saidOf(text, ':::deck', ':::deck{x=1}'),
    ...saidOf(text, ':section[二、]', ':section[二、]{n=2}')
  ],
  'attribute-is-there': () => [
    ...saidOf(text, ':mark[张三]{as=zhang-san}', ':mark[张三]'),
    ...saidOf(text, ':unmark[细节]', ':unmark[细节]{as=""}')
  ],
  'attribute-fits': () => [
    ...saidOf(text, ':mark[张三]{as=zhang-san}', ':mark[张三]{as=zhang-san rank=first}'),
    ...saidOf(text, ':mark[张三]{as=zhang-san}', ':mark[张三]{as=zhang-san range=begin}')
  ],
  'index-order-fits': () =>
    saidOf('edition.yaml', 'date:', 'indexes: [{ id: index, language: ru, order: pinyin }]\ndate:'),
  'language-is-tag': () => saidOf(text, '{as=en}', '{as=english}'),
  'link-leads-to-the-web': () => [
    ...saidOf(text, 'https://example.org/a', 'javascript:alert(1)'),
    ...saidOf(text, 'https://example.org/a', 'file:///etc/passwd'),
    ...saidOf(text, 'https://example.org/a', '../edition.yaml'),
    ...saidOf(text, 'https://example.org/a', 'data:text/html,x'),
    ...saidOf(text, 'https://example.org/a', '//example.org')
  ],
  'container-is-closed': () => saidOf(text, '一九九九年三月三日于某地\n:::', '一九九九年三月三日于某地'),
  'block-holds-one-paragraph': () => [
    ...saidOf(text, '（双方发表公报）\n', '（双方发表公报）\n\n又\n'),
    ...saidOf(text, '（试行文本）\n', ''),
    ...saidOf(text, '甲国代表\\', '- 甲国代表\\')
  ],
  'block-occurs-once': () => saidOf(text, '附则从略', ':::dateline\n某日\n:::\n\n附则从略'),
  'statement-has-title': () => [
    ...saidOf(text, '# 甲乙联合公报\n', ''),
    ...saidOf(text, '# 甲乙联合公报\n', '序\n\n# 甲乙联合公报\n')
  ],
  'paragraphs-are-counted': () => saidOf(text, '附则从略', '附则\n\n从略'),
  'notes-file-holds-notes': () => saidOf(notes, '    时间', '时间'),
  'note-names-sources': () => [
    ...saidOf(notes, ':sources[W1]', ''),
    ...saidOf(notes, ':sources[W1]', ':sources[，]'),
    ...saidOf(notes, '。:sources[W1]', '。:sources[W1]\n\n    - 末')
  ],
  'sources-stand-last': () => [
    ...saidOf(notes, '首份文件。', '首份文件:sources[W1]。'),
    ...saidOf(notes, ':sources[W1]', ':sources[W1]末'),
    ...saidOf(notes, ':sources[W1]', ':sources[W1]:sources[W1]')
  ]
}

function series(first: string): string {
  return `notes:\n  series:\n  - { id: ${first} }\n`
}

/** The small edition with T1 once more, as a second witness. */
function secondWitnessWith(keys: string, decisions?: string): string[] {
  const yaml = textOf(small, 'witnesses/witnesses.yaml')
  const sha256 = /sha256: (\w+)/.exec(yaml)?.[1]
  return saidWith({
    'witnesses/witnesses.yaml': `${yaml}- siglum: G\n  file: T1.txt\n  sha256: ${sha256}\n  description: 公报\n${keys}`,
    'witnesses/G.variants.yaml': decisions
  })
}

/** A witness whose hash is right and whose bytes are no text. */
function unreadableWitness(): string[] {
  return saidWith({
    'witnesses/T2.txt': new Uint8Array([0xff, 0xff, 0x80, 0xff]),
    'witnesses/witnesses.yaml': textOf(small, 'witnesses/witnesses.yaml').replace(
      /(siglum: T2[\s\S]*?sha256: )\w+/,
      '$1245804dcda960d157bb031d7f38f0b8f194e3da26a467d8f3c245f86c15c0a92'
    )
  })
}

test.each(Object.keys(cases))('%s', async (name) => {
  const said = cases[name]?.() ?? []
  expect(said.some((line) => line.includes(` ${name.replace(/:.*/, '')} `))).toBe(true)
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`rules/${name.replace(/:? /g, '-').replace(/,/g, '')}.txt`)
})

test('every rule of the stage has a case that breaks it', () => {
  const source = readFileSync('src/model/rules.ts', 'utf8')
  const parts = source.split(/^\/\* -+ /m).filter((part) => /^read: /.test(part))
  const rules = parts.flatMap((part) => [...part.matchAll(/complain\(\s*'([a-z0-9-]+)'/g)].map((found) => found[1]))
  const broken = new Set(Object.keys(cases).map((name) => name.replace(/:.*/, '')))
  expect(rules.length).toBeGreaterThan(35)
  expect(rules.filter((rule) => rule !== undefined && !broken.has(rule))).toEqual([])
})
