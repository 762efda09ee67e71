import type { Book } from '../book/book.ts'
import type { Command } from '../measure.ts'

/** A program that makes the book, as it is measured. */
export interface Engine {
  name: string
  /** What it cannot do, for the table; empty where it does everything. */
  remark: string
  /** Whether its pages bear notes and numbers that can be checked. */
  checked: boolean
  /** Its version, or `undefined` where it is not installed. */
  version: () => string | undefined
  /** Write its input into the folder; gives what makes `book.pdf` there, or the path of the PDF. */
  prepare: (book: Book, folder: string) => Promise<Preparation>
  /** Pages beyond which it is not tried. */
  most: number
}

export interface Preparation {
  command: Command
  pdf: string
  /** Run once before it is measured: what the run leaves behind is part of what is measured. */
  warmUp?: boolean
  /** Read out of what it said how many seconds of CPU each of its stages took, where it says so. */
  stages?: (said: string) => Record<string, number>
}
