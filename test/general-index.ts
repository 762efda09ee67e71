import type { IndexConfig } from '../src/model/edition-config.ts'

/** The index that an edition has which declares none. */
export const generalIndex: IndexConfig = {
  id: 'index',
  title: '索引',
  kinds: ['person', 'place', 'organisation', 'document', 'subject'],
  language: 'zh',
  texts: [],
  parallel: [],
  order: 'pinyin',
  subentries: 'indented',
  locators: 'page',
  ranges: 'chinese'
}
