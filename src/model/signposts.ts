/** Words that the program itself puts into the book, to tell its parts apart; the language of the edition is Chinese. */
export const signposts = {
  abbreviations: '简称',
  sources: '引用文献',
  sourceNote: '文本来源',
  apparatus: '校勘记',
  /** What the reader must know of the index (ISO 999, headnote). */
  index:
    '本索引收录正文与注释中的人名、地名、组织、文件及主题，按汉语拼音排序。数字为页码；“注”后的圈码为该页注号；' +
    '两数之间用一字线者，表示该项在各页连续论及。“见”指向本书采用的标目，“参见”指向相关标目。'
}
