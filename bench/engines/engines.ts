import type { Engine } from './engine.ts'
import { engross } from './engross.ts'
import { chromium, pagedjsCli, weasyprint } from './html-engines.ts'
import { typst } from './typst.ts'
import { xelatex } from './xelatex.ts'

/** All that can be measured, in the order of the table. */
export const engines: Engine[] = [
  engross('engross', { remark: 'cold, with its proof', parameters: ['--no-cache'] }),
  engross('engross cached', { remark: 'trees kept, with its proof', parameters: [] }),
  typst,
  xelatex,
  weasyprint,
  pagedjsCli,
  chromium
]
