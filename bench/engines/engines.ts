import type { Engine } from './engine.ts'
import { engross } from './engross.ts'
import { chromium, pagedjsCli, weasyprint } from './html-engines.ts'
import { typst } from './typst.ts'
import { xelatex } from './xelatex.ts'

/** All that can be measured, in the order of the table. */
export const engines: Engine[] = [
  engross('engross', { proof: true, kept: false }),
  engross('engross unproved', { proof: false, kept: false }),
  engross('engross cached', { proof: true, kept: true }),
  engross('engross unproved cached', { proof: false, kept: true }),
  typst,
  xelatex,
  weasyprint,
  pagedjsCli,
  chromium
]
