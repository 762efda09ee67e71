import type { Complain } from '../model/complaint.ts'
import type { KeptTrees } from '../model/kept-trees.ts'
import type { Source } from './source.ts'
import type { State } from './state.ts'

/** A text's reader, as far as what it gives depends on the text alone, but for the images that it names. */
type Reader<Tree> = (image: State['image'], complain: Complain) => Tree | undefined

/**
 * Read a text, or take the tree that was kept of the same text.
 *
 * Kept is only what was read without a word and names no image, so that nothing is left unsaid the next time and every
 * image is looked at. `parts` say, beside the text, what its tree depends on.
 */
export function kept<Tree>(
  trees: KeptTrees,
  parts: string[],
  source: Source,
  { image, complain }: { image: State['image']; complain: Complain },
  reader: Reader<Tree>
): Tree | undefined {
  const key = [...parts, source.file, source.text]
  const former = trees.take(key)
  if (former !== undefined) return former as Tree
  let plain = true
  const tree = reader(
    (file, place) => {
      plain = false
      return image(file, place)
    },
    (complaint) => {
      plain = false
      complain(complaint)
    }
  )
  if (plain && tree !== undefined) trees.keep(key, tree)
  return tree
}
