import { primary } from './language.ts'

/** The printed label of a list item: in alphabets a space sets it off from the words. */
export function printedLabel(label: string | undefined, language: string): string {
  if (label === undefined || label === '') return ''
  return primary(language) === 'zh' ? label : `${label} `
}
