import type { Place } from './place.ts'
import type { Block, Inline, State } from './text.ts'

/** What a class works with, from the folder `study/`: words, questions, passages to compare. */
export interface Study<S extends State> {
  glossary: GlossaryWord[]
  questions: Question<S>[]
  comparison: ComparedPassages<S>[]
}

/** A word of the glossary, as curated. */
export interface GlossaryWord {
  /** As it stands in the statements. */
  word: string
  /** With tone marks, without sandhi, words joined as GB/T 16159 asks: `bù kuòsàn`. */
  pinyin: string
  /** As Chinese dictionaries shorten them: `名`, `动`, `名、动`, `短语`. */
  class: string
  english: string
  place: Place
}

/** A question about a statement, with what the teacher's sheet says to it. */
export interface Question<S extends State> {
  /** Id of the statement. */
  of: string
  /** Before the statement is read, or after. */
  when: 'before' | 'after'
  kind: QuestionKind
  question: Block<S>[]
  /** The same in English, where it helps; may be empty. */
  english: string
  answer: Block<S>[]
  /** Paragraphs that the answer rests on. In the fair copy as they are printed: `《中俄联合声明》§6`. */
  at: string[]
  /** Lines to write on. */
  lines: number
  place: Place
}

export type QuestionKind =
  | 'preparation'
  | 'true-false'
  | 'short-answer'
  | 'language'
  | 'source'
  | 'comparison'
  | 'discussion'

/** What each kind of question is called in print. */
export const questionKinds: Record<QuestionKind, string> = {
  preparation: '预习',
  'true-false': '判断',
  'short-answer': '简答',
  language: '词语',
  source: '史料',
  comparison: '比较',
  discussion: '讨论'
}

/** Two passages of different years that speak of one thing. */
export interface ComparedPassages<S extends State> {
  theme: string
  english: string
  earlier: Passage<S>
  later: Passage<S>
  /** What to look at; one paragraph. */
  remark: Block<S>[]
  place: Place
}

/** A paragraph, or words of it. In a fair copy it knows how its place is printed, and says its words. */
export type Passage<S extends State> = S extends 'draft' ? DraftPassage : FairPassage

export interface DraftPassage {
  /** `D1:6`. */
  at: string
  /** The words that are compared, as they stand there; empty for the whole paragraph. */
  words: string
  place: Place
}

export interface FairPassage extends DraftPassage {
  /** Anchor of the paragraph. */
  anchor: string
  /** References to the paragraph and to its page. */
  source: Inline<'fair'>[]
}

/** A word of the glossary with the place where a reader meets it first. */
export interface GlossaryEntry extends GlossaryWord {
  /** `glossary-1`. */
  id: string
  /** References to the paragraph and to its page. */
  first: Inline<'fair'>[]
}

/** A question with its number in its statement. */
export interface NumberedQuestion extends Question<'fair'> {
  /** `question-D1-3`. */
  id: string
  number: number
}

/** Two passages side by side, each with the words it quotes. */
export interface ComparedPair extends ComparedPassages<'fair'> {
  /** `comparison-1`. */
  id: string
}

/** The timeline as drawn, in pt, from the upper left corner. */
export interface Timeline {
  width: number
  height: number
  axis: number
  /** Years with the height at which they begin. */
  years: { label: string; y: number }[]
  /** Events: where they happened, where their words stand. */
  events: { id: string; date: string; words: string; y: number; labelY: number; isStatement: boolean }[]
}
