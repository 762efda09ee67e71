import type { RecordWords } from '../model/record-words.ts'

const trimmed = (words: string) => words.replace(/\.$/u, '')

const narrow = (words: string) => words.replaceAll('（', ' (').replaceAll('）', ')')

/** Join with commas, and the last with «и». */
function all(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} и ${words.at(-1) ?? ''}`
}

export const recordWordsRu: RecordWords = {
  titles: {
    contents: 'Содержание',
    method: 'О подготовке текста',
    abbreviations: 'Сокращения и источники',
    documents: 'Документы',
    persons: 'Лица',
    places: 'Географические названия',
    notes: 'Примечания',
    chronology: 'Хронология',
    timeline: 'Лента времени',
    comparison: 'Сопоставление мест',
    glossary: 'Словарь',
    answers: 'Ответы',
    index: 'Указатель',
    colophon: 'Сведения об издании'
  },
  named: (title, supplied) => (supplied ? `[${title}]` : `«${title}»`),
  listed: (title, supplied, date) => `${supplied ? `[${title}]` : title} (${date})`,
  heading: 'Учёт изменений',
  lead: 'Ниже подсчитаны изменения, учтённые поодиночке; если поочерёдно отменить их, исходный текст восстановится полностью.',
  copyTexts: 'Основные тексты:',
  copyText: (siglum, description, held) =>
    `${siglum}: ${trimmed(description)}${held.length > 0 ? `; по нему печатаются ${all(held)}` : ''}.`,
  collated: 'Сверенные тексты:',
  collatedText: (siglum, description, told) => `${siglum}: ${trimmed(description)}; ${told.join(', ')}.`,
  collatedFor: (statement) => `сверен с ${statement}`,
  extent: (from, to) => (from === to ? ` (${from})` : ` (от ${from} до ${to})`),
  variants: (count, printed) =>
    count === 0 ? 'разночтений нет' : `разночтений: ${count}, в текстологических примечаниях: ${printed}`,
  explained: (counts) => `не учтены как разряды: ${counts.map(({ words, count }) => `${words} — ${count}`).join('; ')}`,
  units: {
    deck: 'вводка',
    title: 'заглавие',
    subtitle: 'подзаголовок',
    section: 'заголовок',
    signatures: 'подписи',
    dateline: 'дата'
  },
  byClass: 'Изменения, внесённые по разрядам, без отдельного примечания:',
  classes: {
    layout: 'пустые строки и строки из одних пробелов',
    'line-end': 'пробелы и возвраты каретки в конце строк',
    wrap: 'жёсткие переносы строк внутри абзацев',
    invisible: 'метки порядка байтов и невидимые знаки',
    indent: 'пробелы в начале абзацев',
    letterspacing: 'пробелы между знаками слов, набранных в разрядку',
    'han-digit-space': 'пробелы между иероглифами и цифрами',
    'han-space': 'пробелы между иероглифами',
    spacing: 'лишние пробелы у знаков препинания и между словами',
    width: 'полноширинные цифры заменены полуширинными, полуширинные скобки — полноширинными',
    label: 'номера пунктов и пробелы за ними, теперь даваемые вёрсткой'
  },
  classLine: (words, counts) => `${words}: ${counts.map(({ siglum, count }) => `${count} в ${siglum}`).join(', ')}.`,
  excluded: 'Слова, изъятые из текста и приведённые в сведениях об источнике:',
  excludedLine: (siglum, { first, last }, length, reason) =>
    `${siglum}, ${first === last ? `строка ${first}` : `строки ${first}–${last}`}, знаков: ${length}; ${trimmed(reason)}`,
  sourceNoteOf: (statement) => `сведения об источнике, ${statement}`,
  beforeReference: '; см. ',
  stop: '.',
  declared: (counts) => {
    if (counts.length === 0) return 'В остальном слова те же, что в основных текстах.'
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    const each = counts.map(({ statement, count }) => `${statement} — ${count}`).join(', ')
    return `Исправления китайского текста, отмеченные в текстологических примечаниях: ${total} (${each}).`
  },
  edition: (title, date) => `${title}, издание от ${date}`,
  makers: (makers) => `Изготовлено при помощи ${makers.map(narrow).join(', ')}`,
  file: (kind, siglum, file, hash) =>
    `${kind === 'collated' ? 'Сверенный текст' : 'Основной текст'} ${siglum}: ${file}, SHA-256 ${hash}`,
  fingerprint: (hash) => `Текст книги: SHA-256 ${hash}`
}
