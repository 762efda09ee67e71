import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { Edition, Part } from '../../src/model/edition.ts'
import type { PartName } from '../../src/model/edition-config.ts'
import type { Manuscripts, Operation, Source, Witness } from '../../src/model/manuscript.ts'
import {
  authority,
  call,
  collation,
  line,
  manuscript,
  manuscripts,
  mark,
  note,
  paragraph,
  place,
  prose,
  reference,
  row
} from '../annotate/drafts.ts'

const source = (code: string): Source => ({ code, citation: `《${code}》`, url: undefined, place })

export const excluded: Operation = {
  id: 'S1-02',
  start: 2,
  end: 8,
  before: '免 责。\n\n',
  after: '',
  level: 'excluded',
  class: 'boilerplate',
  reason: '网站文字',
  witnesses: [],
  responsibility: '编者',
  certainty: 'high',
  place: { file: 'witnesses/S1.operations.yaml', line: 3, column: 1 }
}

const witness: Witness = {
  siglum: 'S1',
  file: 'witnesses/one.txt',
  text: '\n\n免 责。\n\n联合声明\n文\n',
  encoding: 'utf-8',
  sha256: 'ab'.repeat(32),
  description: '网络文本',
  operations: [excluded],
  proposals: [],
  place
}

const everyPart: PartName[] = [
  'half-title',
  'title-page',
  'imprint',
  'contents',
  'method',
  'abbreviations',
  'persons',
  'statements',
  'chronology',
  'index',
  'colophon'
]

/** A small edition with something in every part. */
export function small(change: (all: Manuscripts) => Manuscripts = (all) => all): Collation {
  const first = manuscript(
    [
      { type: 'title', children: row('联合声明', call('n')), place },
      { type: 'heading', id: 'D1-section-1', level: 1, children: row('一'), place },
      paragraph(1, ['江泽民来，', reference('page:D2:1'), '朱镕基去。'])
    ],
    { notes: [note('n', '注')], sourceNote: [prose('前有“免责”。')] }
  )
  const second = manuscript([{ type: 'title', children: row('会晤'), place }, paragraph(1, ['江泽民'], 'D2')], {
    id: 'D2',
    shortTitle: '莫斯科会晤',
    titleSupplied: true,
    date: '1998-11-23'
  })
  const base = manuscripts([first, second], {
    authorities: [
      authority('zhu', '朱镕基', { kind: 'person', pinyin: 'Zhū Róngjī' }),
      authority('jiang', '江泽民', { kind: 'person', pinyin: 'Jiāng Zémín' }),
      authority('nobody', '无人', { kind: 'person', pinyin: 'Wúrén' })
    ],
    witnesses: [witness],
    sources: [source('W1'), source('W2'), source('W3')],
    abbreviations: [{ short: 'S1', meaning: '底本', place }],
    prose: [
      {
        name: 'method',
        title: '编辑说明',
        children: [
          { type: 'heading', id: 'method-section-1', level: 1, children: row('收录'), place },
          prose('收', mark('jiang', '江'))
        ],
        place
      }
    ],
    chronology: [
      {
        date: '1998-11-23',
        covers: [],
        label: '1998年11月23日',
        event: [prose('会晤')],
        sources: ['W3'],
        timeline: '',
        place
      },
      {
        date: '1997-11-10',
        covers: [],
        label: '1997年11月10日',
        event: [prose('声明')],
        sources: [],
        timeline: '',
        place
      }
    ]
  })
  const all = change({ ...base, config: { ...base.config, parts: everyPart } })
  return collation(all, {
    silentCounts: [
      { siglum: 'S1', class: 'layout', level: 'silent', count: 2 },
      { siglum: 'S1', class: 'width', level: 'silent', count: 1 }
    ]
  })
}

export function assembled(input: Collation): { edition: Edition; said: string[] } {
  const complaints: Complaint[] = []
  const complain = (complaint: Complaint) => complaints.push(complaint)
  const edition = assemble(annotate(input, complain), input, ['engross 0.1.0', 'press 1'], complain)
  return { edition, said: complaints.map(line) }
}

export function partOf<T extends Part['type']>(edition: Edition, type: T): Extract<Part, { type: T }> {
  const part = edition.parts.find((one): one is Extract<Part, { type: T }> => one.type === type)
  if (part === undefined) throw new Error(`no part of type ${type}`)
  return part
}
