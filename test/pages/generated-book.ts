import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import type { Authority } from '../../src/model/authority.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { IndexConfig } from '../../src/model/edition-config.ts'
import type { Manuscript, Manuscripts } from '../../src/model/manuscript.ts'
import type { Block } from '../../src/model/text.ts'
import {
  authority,
  call,
  collation,
  type Draft,
  manuscript,
  manuscripts,
  mark,
  note,
  paragraph
} from '../annotate/drafts.ts'
import { generalIndex } from '../general-index.ts'
import { words } from './book.ts'

/** Characters that names are made of, none of them in the words around, each with one reading. */
const syllables = '甲jiǎ 丙bǐng 庚gēng 辛xīn 壬rén 癸guǐ 寅yín 卯mǎo 辰chén 巳sì 午wǔ 申shēn 酉yǒu 戌xū 亥hài'
  .split(' ')
  .map((pair) => ({ character: pair.slice(0, 1), reading: pair.slice(1) }))

/** Make the records: names of three characters, every fifth a subheading of one before it, every fiftieth of that. */
export function recordsOf(count: number): Authority[] {
  return Array.from({ length: count }, (_, at) => {
    const pieces = [at % 15, Math.floor(at / 15) % 15, Math.floor(at / 225) % 15].map((digit) => syllables[digit])
    const heading = pieces.map((piece) => piece?.character).join('')
    const broader = at % 50 === 6 ? `h${at - 1}` : at % 5 === 0 && at > 0 ? `h${at - 1}` : undefined
    return authority(`h${at}`, heading, { pinyin: pieces.map((piece) => piece?.reading).join(''), broader })
  })
}

/** Manuscripts of `statements` documents, in which every record is mentioned, in texts and notes, marked, and ranged over. */
export function generatedDrafts(statements: number, headings: number, indexes = [generalIndex]): Manuscripts {
  const records = recordsOf(headings)
  let next = 0
  const name = () => records[(next++ * 7) % records.length]?.heading.zh ?? ''
  const list = Array.from({ length: statements }, (_, at): Manuscript => {
    const id = `D${at + 1}`
    const notes: Manuscript['notes'] = []
    const text: Block<'draft'>[] = [
      { type: 'title', children: [{ type: 'text', value: `第${at + 1}号声明`, place }], place },
      ...Array.from({ length: paragraphs }, (_, number) => {
        const parts: (string | Draft)[] = [words(at * 100 + number, 30), name(), '，', name()]
        if (number % 3 === 0) {
          const own = `n${at + 1}-${number}`
          notes.push(note(own, `${words(number, 20)}${name()}。`))
          parts.push(call(own))
        }
        const ranged = records[at * 3 + 1]?.id ?? ''
        if (number === 4) parts.push({ ...mark(ranged), range: 'from' } as Draft)
        if (number === 20) parts.push({ ...mark(ranged), range: 'to' } as Draft)
        if (number === 9) parts.push({ ...mark(records[at]?.id ?? '', '此'), principal: true } as Draft)
        return paragraph(number + 1, [...parts, words(at * 77 + number, 40), name(), words(number + 3, 25)], id)
      })
    ]
    return manuscript(text, { id, notes, shortTitle: `第${at + 1}号声明` })
  })
  const all = manuscripts(list, { authorities: records })
  const config = { ...all.config, indexes, parts: ['statements' as const, 'index' as const] }
  return { ...all, config }
}

/** The same as a book before its pages. */
export function generatedBook(statements: number, headings: number, indexes: IndexConfig[] = [generalIndex]): Edition {
  const held = collation(generatedDrafts(statements, headings, indexes))
  const said: string[] = []
  const complain = ({ severity, rule, message }: { severity: string; rule: string; message: string }) => {
    if (severity === 'error') said.push(`${rule} ${message}`)
  }
  const edition = assemble(annotate(held, complain), held, ['engross'], complain)
  if (said.length > 0) throw new Error(said.slice(0, 5).join('\n'))
  return edition
}

const paragraphs = 32
const place = { file: 'generated', line: 1, column: 1 }
