const digits = '〇一二三四五六七八九'

/** Read Chinese figures: 一九九七 is 1997, 二十一 is 21, 三百 is 300; `undefined` for what is none. */
export function hanNumber(text: string): number | undefined {
  const figures = text.replaceAll('零', '〇').replaceAll('两', '二')
  if (/^[〇一二三四五六七八九]{2,}$/u.test(figures))
    return Number([...figures].map((one) => digits.indexOf(one)).join(''))
  const parsed =
    /^(?:([一二三四五六七八九])千)?〇?(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九])?$/u.exec(
      figures
    )
  if (parsed === null || figures === '') return figures === '〇' ? 0 : undefined
  const [, thousands = '', hundreds = '', tens = '', ten = '', ones = ''] = parsed
  const value = (figure: string) => (figure === '' ? 0 : digits.indexOf(figure))
  const tensValue = ten === '' ? 0 : tens === '' ? 1 : value(tens)
  return value(thousands) * 1000 + value(hundreds) * 100 + tensValue * 10 + value(ones)
}

/** Characters that Chinese figures are written with. */
export const hanFigure = '[〇零一二两三四五六七八九十百千]'
