/** A folder of input files as the stages see it: plain bytes by path, no disk. */
export interface Folder {
  /** Every file in it, relative, with `/`, sorted by code unit. */
  files: string[]
  /** Bytes of a file, or `undefined` where there is none (or it lies outside). */
  read: (file: string) => Uint8Array | undefined
}
