import type { AuthorityKind, HeadingLanguage } from './authority.ts'

/** What the finished pages say on a screen beside their text. */
export interface NavigationWords {
  /** The button on the first page of a statement, and the heading of what it opens. */
  terms: string
  kinds: Record<AuthorityKind, string>
  /** Before the places where something is treated. */
  places: string
  /** Leads to the entry of the index. */
  entry: string
  close: string
}

export const navigationWords: Record<HeadingLanguage, NavigationWords> = {
  zh: {
    terms: '本篇人名与术语',
    kinds: { person: '人名', place: '地名', organisation: '国家与组织', document: '文件', subject: '主题' },
    places: '见于',
    entry: '索引条目',
    close: '关闭'
  },
  en: {
    terms: 'Persons and terms in this document',
    kinds: {
      person: 'Persons',
      place: 'Places',
      organisation: 'States and organizations',
      document: 'Documents',
      subject: 'Subjects'
    },
    places: 'Occurs on',
    entry: 'Index entry',
    close: 'Close'
  },
  ru: {
    terms: 'Лица и понятия в этом документе',
    kinds: {
      person: 'Лица',
      place: 'Места',
      organisation: 'Государства и организации',
      document: 'Документы',
      subject: 'Предметы'
    },
    places: 'Встречается',
    entry: 'Статья указателя',
    close: 'Закрыть'
  }
}
