/** Words that the program itself puts into the book, to tell its parts apart; the language of the edition is Chinese. */
export const signposts = {
  abbreviations: '简称',
  sources: '引用文献',
  sourceNote: '文本来源',
  apparatus: '校勘记',
  notes: '注释',
  /** Stands for the sources of a note that names none. */
  unverified: '待核'
}
