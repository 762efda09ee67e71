import type { Imposition } from '../model/imposition.ts'
import type { Paper } from './leaflet.ts'
import { backIsTurned } from './turn.ts'

/** What the person at the copier needs to know of the files beside the instructions. */
export interface LeafletNames {
  sheets: string
  calibration: string
}

interface Step {
  zh: string
  en: string
}

const edges = {
  'short-edge': { zh: '短边', en: 'short edge' },
  'long-edge': { zh: '长边', en: 'long edge' }
} as const

/** Write the page of instructions, in Chinese, then in English: what to print, how to fold, where to cut. */
export function instructions(paper: Paper, plan: Imposition, names: LeafletNames): void {
  const left = 22
  const measure = paper.width - 2 * left
  let y = paper.height - 26
  paper.write('印制说明　How to print and bind', { x: left, y, size: 16 })
  y -= 12
  const steps = [...printing(plan, names), ...binding(plan)]
  for (const language of ['zh', 'en'] as const) {
    for (const [at, step] of steps.entries()) {
      const type = language === 'zh' ? { size: 10.5, leading: 16 } : { size: 10, leading: 14 }
      paper.write(`${at + 1}.`, { x: left, y, size: type.size })
      y = paper.paragraph(step[language], { x: left + 7, y, measure: measure - 7, ...type }) - 1
    }
    y -= 6
  }
}

function printing({ options, sheets, sheet, book, blanks }: Imposition, names: LeafletNames): Step[] {
  const edge = edges[options.duplex]
  const other = edges[options.duplex === 'short-edge' ? 'long-edge' : 'short-edge']
  // Both sides of the calibration sheet are drawn head up; backs that are printed turned need a printer that turns them.
  const arrow = backIsTurned(sheet, options.duplex) ? { zh: '下', en: 'down' } : { zh: '上', en: 'up' }
  const size = `${sheet.width} × ${sheet.height} mm`
  const page = `${Math.round(book.trim.width)} × ${Math.round(book.trim.height)} mm`
  return [
    {
      zh: `先印校准页 ${names.calibration} 一张，照上面的话核对尺寸与翻面方向，再印全书。`,
      en: `First print the calibration sheet ${names.calibration}, and check size and turning as it says.`
    },
    {
      zh:
        `再印 ${names.sheets}，用 ${options.sheet} 纸（${size}）${sheets.length} 张。` +
        `书页 ${page}，共 ${book.count} 页${blanks > 0 ? `，另有空白 ${blanks} 页` : ''}。`,
      en:
        `Then print ${names.sheets} on ${count(sheets.length, 'sheet')} of ${options.sheet} (${size}). ` +
        `The book has ${count(book.count, 'page')} of ${page}${blanks > 0 ? ` and ${count(blanks, 'blank page')}` : ''}.`
    },
    {
      zh: '打印比例选“实际大小”或 100%，不选“适合纸张”；关闭打印机自带的小册子功能，页面已排好次序。',
      en: 'Print at actual size (100 %), never “fit to page”; switch the booklet mode of the printer off: the pages are in their order.'
    },
    {
      zh: `双面打印，沿${edge.zh}翻转。校准页用同一设置打印，像翻书一样翻过来，背面的箭头应朝${arrow.zh}；否则改选沿${other.zh}翻转。`,
      en: `Print on both sides, flipped on the ${edge.en}. With the same setting, turned like the page of a book, the arrow on the back of the calibration sheet should point ${arrow.en}; if not, choose the ${other.en}.`
    },
    {
      zh: '打印机不能自动双面的，先印单数各面（1a、2a……），整叠放回纸盒，再印双数各面；怎样放回，用校准页试一次。',
      en: 'A printer without duplex prints the odd pages of the file first (1a, 2a …); put the pile back and print the even ones. How to put it back, the calibration sheet shows.'
    }
  ]
}

function binding(plan: Imposition): Step[] {
  const { options, gatherings } = plan
  if (options.scheme === 'n-up')
    return [{ zh: '不折不订，依次叠放即可。', en: 'Do not fold; keep the sheets in their order.' }]
  const side = options.binding === 'left' ? { zh: '左', en: 'left' } : { zh: '右', en: 'right' }
  const most = Math.max(...gatherings.map(({ bifolia }) => bifolia))
  return [
    ...cutting(plan),
    ...gathering(plan),
    {
      zh: '每帖对齐，沿中线一次对折，第一张在最外；封面一页朝外。',
      en: 'Knock each gathering up square and fold it once in the middle, the first sheet outermost, the cover outside.'
    },
    {
      zh: gatherings.length > 1 ? '各帖自折缝处订好，依次叠齐成册。' : '在折缝处骑马订两钉。',
      en:
        gatherings.length > 1
          ? 'Stitch each gathering through its fold, then bind the gatherings in their order.'
          : 'Stitch through the fold with two staples.'
    },
    {
      zh:
        `订口在${side.zh}。内层书页已向订口移动，每张 ${options.thickness} mm，` +
        `最内一张共 ${tenth((most - 1) * options.thickness)} mm；最后裁齐书口。`,
      en:
        `The book is bound on the ${side.en}. Pages of inner sheets stand closer to the fold, by ${options.thickness} mm a sheet, ` +
        `${tenth((most - 1) * options.thickness)} mm for the innermost; trim the fore edge last.`
    }
  ]
}

function cutting({ options }: Imposition): Step[] {
  const parts = options.up / 2
  if (parts === 1) return []
  return [
    {
      zh: `整叠纸依裁切线裁成 ${parts} 叠，从上到下、从左到右，前一叠放在后一叠之上。`,
      en: `Cut the whole pile into ${parts} piles; lay them on each other from top to bottom, left to right, the first on top.`
    }
  ]
}

function gathering({ gatherings }: Imposition): Step[] {
  if (gatherings.length === 1) return []
  const sizes = gatherings.map(({ bifolia }) => bifolia)
  return [
    {
      zh: `依次分为 ${gatherings.length} 帖，各 ${sizes.join('、')} 张；各张的页次见次页。`,
      en: `Divide it in order into ${gatherings.length} gatherings of ${sizes.join(', ')} sheets; the next page lists their pages.`
    }
  ]
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function tenth(value: number): string {
  return String(Math.round(value * 100) / 100)
}
