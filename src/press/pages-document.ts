import type { Composed } from '../model/pages.ts'
import { htmlText } from './html-text.ts'

/** What stands in the head of a document. */
export type Head = Pick<Composed, 'language' | 'title' | 'authors'>

export interface SheetLink {
  file: string
  media: string | undefined
}

/** Write finished pages as one document without script. `sheets` are linked in order; `rules` stand in the document. */
export function pagesDocument(
  { language, title, authors }: Head,
  sheets: SheetLink[],
  rules: string[],
  pages: string
): string {
  const links = sheets.map(({ file, media }) => {
    const condition = media === undefined ? '' : ` media="${htmlText(media)}"`
    return `<link rel="stylesheet" href="${htmlText(file)}"${condition}>`
  })
  const style = rules.length === 0 ? '' : `<style>\n${rules.join('\n')}\n</style>\n`
  return `<!DOCTYPE html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<title>${htmlText(title)}</title>
${authors.map((author) => `<meta name="author" content="${htmlText(author)}">`).join('\n')}
<meta name="viewport" content="width=device-width, initial-scale=1">
${links.join('\n')}
${style}</head>
<body>
<main class="pages">
${pages}
</main>
</body>
</html>
`
}
