import * as css from 'css-tree'

/**
 * Write a list of selectors so that those which ask what stands beside an element choose by marks: `h2 + p` becomes
 * `:is(:where([data-rule~="1"]), h2 + p:not(*))`, which is as specific and holds on pages where the heading is gone.
 *
 * Adds them to `beside`, without their pseudo-elements. Gives nothing where there is none.
 */
export function chooseByMark(prelude: css.CssNode, beside: string[]): string | undefined {
  if (prelude.type !== 'SelectorList') return undefined
  let found = false
  const selectors = prelude.children.toArray().map((selector) => {
    if (selector.type !== 'Selector' || !asksBeside(selector)) return css.generate(selector)
    found = true
    const [element, pseudo] = withoutPseudoElement(selector)
    beside.push(element)
    return `:is(:where([data-rule~="${beside.length}"]), ${element}:not(*))${pseudo}`
  })
  return found ? selectors.join(', ') : undefined
}

/** Sides and kinds of pages are known on pages only. */
const ofPages = /^(page|recto|verso|margin)(-|$)/

const structural = /^(nth-|first-|last-|only-|empty$|has$)/

function asksBeside(selector: css.Selector): boolean {
  let asks = false
  let onPages = false
  css.walk(selector, (node) => {
    if (node.type === 'Combinator' && /[+~]/.test(node.name)) asks = true
    if (node.type === 'PseudoClassSelector' && structural.test(node.name) && node.name !== 'first-letter') asks = true
    if (node.type === 'ClassSelector' && ofPages.test(node.name)) onPages = true
  })
  return asks && !onPages
}

function withoutPseudoElement(selector: css.Selector): [string, string] {
  const nodes = selector.children.toArray()
  const last = nodes.at(-1)
  const isPseudo =
    last?.type === 'PseudoElementSelector' ||
    (last?.type === 'PseudoClassSelector' && /^(before|after)$/.test(last.name))
  if (!isPseudo || last === undefined) return [css.generate(selector), '']
  return [
    nodes
      .slice(0, -1)
      .map((node) => css.generate(node))
      .join('') || '*',
    css.generate(last)
  ]
}
