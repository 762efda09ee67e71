import { primary } from './language.ts'
import type { Source } from './manuscript.ts'

/** Print the code of a work in a language: 本书 is “this edition” in English; most codes are the same in all. */
export function codeIn(sources: Source[], code: string, language: string): string {
  return sources.find((source) => source.code === code)?.shown?.[primary(language)] ?? code
}
