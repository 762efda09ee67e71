/** How numbers are written in labels, both ways; the same for each kind, so that a series can be counted. */
export interface Numerals {
  /** Matches one number at the beginning. */
  pattern: string
  valueOf: (numeral: string) => number
  write: (value: number) => string
}

const hanDigits = '〇一二三四五六七八九'

export const hanNumerals: Numerals = {
  pattern: '[一二三四五六七八九十]{1,3}',
  valueOf: (numeral) => {
    const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
    const ten = !numeral.includes('十') ? 0 : tens === '' ? 1 : hanDigits.indexOf(tens ?? '')
    const value = ten * 10 + (ones === '' ? 0 : hanDigits.indexOf(ones ?? ''))
    return hanNumerals.write(value) === numeral ? value : Number.NaN
  },
  write: (value) => {
    const [ten, one] = [Math.floor(value / 10), value % 10]
    const tens = ten === 0 ? '' : ten === 1 ? '十' : `${hanDigits[ten]}十`
    return `${tens}${one === 0 ? '' : hanDigits[one]}`
  }
}

export const arabicNumerals: Numerals = {
  pattern: '\\d{1,3}',
  valueOf: (numeral) => (numeral.startsWith('0') ? Number.NaN : Number(numeral)),
  write: String
}

const romanPieces: [string, number][] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1]
]

export const romanNumerals: Numerals = {
  pattern: '[IVXLC]{1,7}',
  valueOf: (numeral) => {
    let rest = numeral
    let value = 0
    for (const [piece, worth] of romanPieces)
      while (rest.startsWith(piece)) {
        value += worth
        rest = rest.slice(piece.length)
      }
    return rest === '' && romanNumerals.write(value) === numeral ? value : Number.NaN
  },
  write: (value) => {
    let rest = value
    let numeral = ''
    for (const [piece, worth] of romanPieces)
      while (rest >= worth) {
        numeral += piece
        rest -= worth
      }
    return numeral
  }
}

/** Signs that are typed or scanned for a numeral they look like. */
export const lookAlikes: Record<string, string> = {
  '—': '一',
  '–': '一',
  '-': '一',
  '－': '一',
  '―': '一',
  '─': '一',
  ー: '一',
  '⼀': '一',
  ニ: '二',
  '⼆': '二',
  '＝': '二',
  '≡': '三',
  ハ: '八',
  '⼋': '八',
  '＋': '十',
  '+': '十',
  '⼗': '十',
  l: '1',
  Ⅰ: 'I',
  '１': '1'
}
