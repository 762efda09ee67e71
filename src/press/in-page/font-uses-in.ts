import type { FontUse } from './result.ts'

/** Read which characters are set in what: families, weight and style. */
export function fontUsesIn(root: Element): FontUse[] {
  const sets = new Map<string, Set<string>>()
  const keys = new Map<Element, Set<string>>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null) continue
    const set = keys.get(parent) ?? setFor(parent, sets)
    keys.set(parent, set)
    for (const character of node.textContent ?? '') set.add(character)
  }
  return [...sets].map(([key, set]) => {
    const [family, weight, style] = JSON.parse(key) as [string, string, string]
    const families = family.split(',').map((name) => name.trim().replace(/^"|"$/g, ''))
    return { families, weight: Number(weight), italic: style !== 'normal', characters: [...set].sort().join('') }
  })
}

function setFor(element: Element, sets: Map<string, Set<string>>): Set<string> {
  const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element)
  const key = JSON.stringify([fontFamily, fontWeight, fontStyle])
  const set = sets.get(key) ?? new Set<string>()
  sets.set(key, set)
  return set
}
