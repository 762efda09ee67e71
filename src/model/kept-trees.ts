/**
 * Trees of texts that were read before, by what they were read from. A store may forget; it never changes anything.
 *
 * A tree is plain data. What is absent and what is `undefined` in it are the same when it comes back.
 */
export interface KeptTrees {
  /** What was kept for these parts (kind of text, file, words); `undefined` where nothing sound is there. */
  take: (parts: string[]) => unknown
  keep: (parts: string[], tree: unknown) => void
}

/** Keep nothing: every text is read anew. */
export const noTrees: KeptTrees = { take: () => undefined, keep: () => undefined }
