import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { VariantPoint } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { apparatusMark, isNoted } from './emendation.ts'

/** Set the letter that leads from a lemma to the readings of other witnesses. */
export function variantPoint({ id, children }: VariantPoint<'fair'>, at: Compositor): ElementContent[] {
  const name = `variant-${id}`
  const mark = isNoted(children) ? at.inline(children) : apparatusMark(name, at)
  return [h('span', { className: ['variant'], id: name }, mark)]
}
