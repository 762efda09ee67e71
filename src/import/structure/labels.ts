import { arabicNumerals, hanNumerals, type Numerals, romanNumerals } from './numerals.ts'

/** The number that a paragraph or heading begins with. */
export interface Label {
  kind: LabelKind
  /** As it stands in the words, with its marks and the space behind it: `第三条　`, `2. `. */
  words: string
  /** The number alone, and where in the words it begins (UTF-16 units). */
  numeral: string
  numeralAt: number
  /** Whether nothing else stands in the line. */
  alone: boolean
}

export type LabelKind = keyof typeof labelKinds

interface Grammar {
  numerals: Numerals
  before: string
  after: string
}

/** What labels look like, by kind. Of two kinds that fit the first is taken. */
export const labelKinds = {
  /** 一 on a line of its own. */
  hanAlone: { numerals: hanNumerals, before: '', after: '(?=$)' },
  /** 一、 */
  hanComma: { numerals: hanNumerals, before: '', after: '、' },
  /** （一） */
  hanBracketed: { numerals: hanNumerals, before: '[（(]', after: '[）)]' },
  /** 第一条 */
  hanOrdinal: { numerals: hanNumerals, before: '第', after: '[条章节部款][\\u3000 ：:]*' },
  /** 1. */
  point: { numerals: arabicNumerals, before: '', after: '\\.(?!\\d)[ \\t]*' },
  /** 1 on a line of its own. */
  arabicAlone: { numerals: arabicNumerals, before: '', after: '(?=$)' },
  /** 1、 or 1． */
  comma: { numerals: arabicNumerals, before: '', after: '[、．][ \\u3000]*' },
  /** (1) or 1) */
  bracketed: { numerals: arabicNumerals, before: '[（(]?', after: '[）)]' },
  /** IV or IV. */
  roman: { numerals: romanNumerals, before: '', after: '(?:\\.[ \\t]*|(?=$))' },
  /** Article 3, Статья 3 */
  article: { numerals: arabicNumerals, before: '(?:Article|ARTICLE|Статья|СТАТЬЯ) ', after: '(?:[.:][ \\t]*|(?=$))' }
} satisfies Record<string, Grammar>

const patterns = (Object.entries(labelKinds) as [LabelKind, Grammar][]).map(([kind, grammar]) => ({
  kind,
  grammar,
  pattern: new RegExp(`^(${grammar.before})(${grammar.numerals.pattern})${grammar.after}`, 'u')
}))

/** Find the label that words begin with. Whether it belongs to a series is for `series.ts` to see. */
export function labelOf(words: string): Label | undefined {
  for (const { kind, grammar, pattern } of patterns) {
    const found = pattern.exec(words)
    const numeral = found?.[2] ?? ''
    if (found === null || Number.isNaN(grammar.numerals.valueOf(numeral))) continue
    const alone = found[0].length === words.length
    return { kind, words: found[0], numeral, numeralAt: found[1]?.length ?? 0, alone }
  }
  return undefined
}

/** Whether a line begins as items and articles do; Han and Roman numerals alone are too like words. */
export function beginsWithLabel(words: string): boolean {
  return /^(?:[-•·*–—] |\d{1,3}[.、．)）]|[（(]\d{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[条章节])/u.test(
    words
  )
}
