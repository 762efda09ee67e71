/** Marks that come in pairs, by language, and marks that belong to another language. */
const marks: Record<string, { pairs: [string, string][]; strange: RegExp }> = {
  zh: {
    pairs: [
      ['“', '”'],
      ['‘', '’'],
      ['《', '》'],
      ['〈', '〉'],
      ['（', '）'],
      ['〔', '〕'],
      ['［', '］']
    ],
    strange: /"/u
  },
  // An apostrophe is no closing mark: single quotation marks are not counted.
  en: {
    pairs: [
      ['“', '”'],
      ['(', ')'],
      ['[', ']']
    ],
    strange: /["«»《》（）「」„]|(?<=\s)'|'(?=\s)/u
  },
  ru: {
    pairs: [
      ['«', '»'],
      ['„', '“'],
      ['(', ')'],
      ['[', ']']
    ],
    strange: /["《》（）「」”]/u
  }
}

/** Say what is wrong with the quotation marks and brackets of a text in its own language; empty where nothing is. */
export function unbalanced(text: string, language: string): string[] {
  const own = marks[language]
  if (own === undefined) return []
  const strange = own.strange.exec(text)?.[0]
  const faults = strange === undefined ? [] : [`${language} has ${strange}`]
  const open: string[] = []
  for (const character of text) {
    const pair = own.pairs.find((one) => one.includes(character))
    if (pair === undefined) continue
    if (character === pair[0]) open.push(pair[1])
    else if (open.at(-1) === character) open.pop()
    else return [...faults, `${language}: ${character} closes nothing`]
  }
  const left = open.at(-1)
  return left === undefined ? faults : [...faults, `${language}: ${left} is missing`]
}
