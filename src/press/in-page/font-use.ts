import type { FontUse } from './result.ts'

/*
 * Runs in the flow before any font is cut: which characters are set in what.
 */

window.engross = { ...window.engross, fontUses }

function fontUses(): FontUse[] {
  const sets = new Map<string, Set<string>>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null) continue
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(parent)
    const key = JSON.stringify([fontFamily, fontWeight, fontStyle])
    const set = sets.get(key) ?? new Set<string>()
    sets.set(key, set)
    for (const character of node.textContent ?? '') set.add(character)
  }
  return [...sets].map(([key, set]) => {
    const [family, weight, style] = JSON.parse(key) as [string, string, string]
    const families = family.split(',').map((name) => name.trim().replace(/^"|"$/g, ''))
    return { families, weight: Number(weight), italic: style !== 'normal', characters: [...set].sort().join('') }
  })
}
