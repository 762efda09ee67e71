import type { Statement } from '../model/edition.ts'

/** Name a statement as references do: 《》 for its own title, 〔〕 for one the editors supply. */
export function statementTitle({ shortTitle, titleSupplied, language }: Statement): string {
  const [open, close] = titleSupplied ? ['〔', '〕'] : ['《', '》']
  if (language.startsWith('zh')) return open + shortTitle + close
  return titleSupplied ? `[${shortTitle}]` : shortTitle
}
