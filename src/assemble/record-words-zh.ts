import type { RecordWords } from '../model/record-words.ts'

const trimmed = (words: string) => words.replace(/。$/u, '')

export const recordWordsZh: RecordWords = {
  titles: {
    contents: '目录',
    method: '整理说明',
    abbreviations: '简称和引用资料',
    documents: '文件目录',
    persons: '人名表',
    places: '地名表',
    notes: '注释',
    chronology: '大事年表',
    timeline: '时间线',
    comparison: '前后对读',
    glossary: '生词表',
    answers: '思考题答案',
    index: '索引',
    colophon: '版本说明'
  },
  named: (title, supplied) => (supplied ? `〔${title}〕` : `《${title}》`),
  listed: (title, supplied, date) => `${supplied ? `〔${title}〕` : title}（${date}）`,
  heading: '整理记录',
  lead: '以下各项据逐条登记的改动统计；一一撤销，即还底本原貌。',
  copyTexts: '本书所据底本：',
  copyText: (siglum, description, held) =>
    `${siglum}：${trimmed(description)}${held.length > 0 ? `；据以排印${held.join('、')}` : ''}。`,
  collated: '本书所用校本：',
  collatedText: (siglum, description, told) => `${siglum}：${trimmed(description)}；${told.join('，')}。`,
  collatedFor: (statement) => `校${statement}`,
  extent: (from, to) => (from === to ? `（${from}）` : `（${from}至${to}）`),
  variants: (count, printed) => (count === 0 ? '无异文' : `异文${count}处，入校勘记${printed}处`),
  explained: (counts) => `按类不计者：${counts.map(({ words, count }) => `${words}${count}处`).join('、')}`,
  units: {
    deck: '导语',
    title: '标题',
    subtitle: '副标题',
    section: '节题',
    signatures: '落款',
    dateline: '日期'
  },
  byClass: '按类处理、不逐一出校的改动：',
  classes: {
    layout: '空行和只有空格的行',
    'line-end': '行末的空格和回车符',
    wrap: '段内的硬换行',
    invisible: '字节序标记和不可见字符',
    indent: '段首空格',
    letterspacing: '疏排所加的字间空格',
    'han-digit-space': '汉字与数字之间的空格',
    'han-space': '汉字之间的空格',
    spacing: '标点旁的空格和词间多余的空格',
    width: '全角数字改半角，半角括号改全角',
    label: '条目序号及其后空格改由版式给出'
  },
  classLine: (words, counts) => `${words}：${counts.map(({ siglum, count }) => `${siglum}计${count}处`).join('，')}。`,
  excluded: '移出正文、录于来源说明的文字：',
  excludedLine: (siglum, { first, last }, length, reason) =>
    `${siglum}第${first === last ? first : `${first}—${last}`}行，${length}字：${trimmed(reason)}`,
  sourceNoteOf: (statement) => `${statement}来源说明`,
  beforeReference: '，见',
  stop: '。',
  declared: (counts) => {
    if (counts.length === 0) return '除上述各项外，文字一仍底本。'
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    const each = counts.map(({ statement, count }) => `${statement}${count}处`).join('，')
    return `逐一出校、见于各篇校勘记的校改共${total}处：${each}。`
  },
  edition: (title, date) => `${title}，${date}版`,
  makers: (makers) => `制作：${makers.join('、')}`,
  file: (kind, siglum, file, hash) => `${kind === 'collated' ? '校本' : '底本'}${siglum}：${file}，SHA-256 ${hash}`,
  fingerprint: (hash) => `全书文字：SHA-256 ${hash}`
}
