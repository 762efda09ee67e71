import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { primary } from '../../model/language.ts'

/**
 * Set a paragraph of a note, or of an event of the chronology: a box, and in it the unit, so that what runs on can follow in the same box.
 *
 * Items of a list run on: a line each would fill the foot of the page with white.
 */
export function noteParagraph(unit: string, children: ElementContent[], runsOn: boolean): Element {
  const className = runsOn ? ['note-paragraph', 'runs-on'] : ['note-paragraph']
  return h('span', { className }, [h('span', { id: unit, dataUnit: unit }, children)])
}

/** Put what runs on into the paragraph before it; in alphabets it is set off, and a line may end between. */
export function runOn(elements: ElementContent[], language: string): ElementContent[] {
  // White is no text of any unit: CSS makes it, and a line may end there.
  const space: ElementContent[] = primary(language) === 'zh' ? [] : [h('wbr')]
  return elements.reduce<ElementContent[]>((paragraphs, element) => {
    const last = paragraphs.at(-1)
    if (!runsOn(element) || last?.type !== 'element') paragraphs.push(element)
    else
      paragraphs[paragraphs.length - 1] = {
        ...last,
        children: [...last.children, ...(hasUnit(element) ? space : []), ...wordsOf(element)]
      }
    return paragraphs
  }, [])
}

function runsOn(element: ElementContent): boolean {
  return element.type === 'element' && (hasClass(element, 'runs-on') || hasClass(element, 'source-codes'))
}

/** An item of a list, not the codes of sources, which bring their space. */
function hasUnit(element: ElementContent): boolean {
  return element.type === 'element' && hasClass(element, 'runs-on')
}

function wordsOf(element: ElementContent): ElementContent[] {
  return element.type === 'element' && hasClass(element, 'note-paragraph') ? element.children : [element]
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}
