import type { Composed } from '../model/pages.ts'
import { htmlText } from './html-text.ts'

/**
 * Write the document that the engine sets. `sheets` are the book's, which the engine reads and rewrites;
 * `ignored` are those it leaves alone.
 */
export function flowDocument({ language, title }: Composed, flow: string, sheets: string[], ignored: string[]): string {
  const links = [
    ...ignored.map((file) => `<link rel="stylesheet" href="/${htmlText(file)}" data-pagedjs-ignore>`),
    ...sheets.map((file) => `<link rel="stylesheet" href="/${htmlText(file)}">`)
  ]
  return `<!DOCTYPE html>
<html lang="${htmlText(language)}"><head><meta charset="utf-8"><title>${htmlText(title)}</title>${links.join('')}</head>\
<body>${flow}</body></html>`
}
